import { useState } from 'react';
import { type Role, roles } from '../../core/review/change.ts';
import type { Outcome } from '../../shared/problem.ts';
import type { PeopleView, PersonView } from '../../shared/people-view.ts';
import type { CardView } from '../../shared/app-view.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { useWhen } from '../parts/use-when.ts';
import { useMessages } from '../store/use-messages.ts';
import { CardPicker } from './card-picker.tsx';
import { HeardField } from './heard-field.tsx';
import { ReasonForm } from './reason-form.tsx';

interface MemberRowProps {
  person: PersonView;
  handle: string;
  mayChange: boolean;
  take: (outcome: Outcome<PeopleView>) => boolean;
}

/** A member: name, role, key, what they did last; and what a supervisor may do about them. */
export function MemberRow({ person, handle, mayChange, take }: MemberRowProps) {
  const { people, common } = useMessages();
  const when = useWhen();
  const [doing, setDoing] = useState<'revoke' | 'replace' | null>(null);
  const [card, setCard] = useState<CardView | null>(null);
  const [heard, setHeard] = useState('');
  const { key, name, role, fingerprint, mine, by, since, last } = person;

  async function changeRole(next: Role) {
    take(await backend.call('member.set', { handle, key, name, role: next }));
  }

  return (
    <li className="people-member">
      <div className="people-who">
        <strong>{mine ? `${name} (${common.you})` : name}</strong>
        {mayChange ? (
          <select
            className="select"
            aria-label={people.roleOf(name)}
            value={role}
            onChange={(event) => void changeRole(event.target.value as Role)}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {common.roles[one]}
              </option>
            ))}
          </select>
        ) : (
          <span className="soft">{common.roles[role]}</span>
        )}
      </div>
      <p className="people-facts">
        <code>{fingerprint}</code> · {people.since({ by, at: when(since) })}
        {last !== null && ` · ${people.last(when(last))}`}
      </p>
      {mayChange && doing === null && (
        <div className="key-buttons">
          <Button look="quiet" onClick={() => setDoing('replace')}>
            {people.replaceKey}…
          </Button>
          {!mine && (
            <Button look="quiet" onClick={() => setDoing('revoke')}>
              {people.revoke}…
            </Button>
          )}
        </div>
      )}
      {doing === 'revoke' && (
        <ReasonForm
          go={people.revoke}
          giveUp={() => setDoing(null)}
          run={async (reason) => take(await backend.call('member.revoke', { handle, key, reason }))}
        />
      )}
      {doing === 'replace' && (
        <>
          <CardPicker card={card} choose={setCard}>
            <HeardField heard={heard} change={setHeard} fingerprint={card?.fingerprint ?? null} />
          </CardPicker>
          <ReasonForm
            go={people.replaceKey}
            ready={card !== null}
            giveUp={() => setDoing(null)}
            run={async (reason) =>
              card !== null &&
              take(await backend.call('member.replace-key', { handle, key, next: card.key, reason }))
            }
          />
        </>
      )}
    </li>
  );
}
