import { useState } from 'react';
import { type Role, roles } from '../../core/review/change.ts';
import type { Outcome } from '../../shared/problem.ts';
import type { PeopleView, StrangerView } from '../../shared/people-view.ts';
import type { CardView } from '../../shared/app-view.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { useWhen } from '../parts/use-when.ts';
import { useMessages } from '../store/use-messages.ts';
import { CardPicker } from './card-picker.tsx';
import { compareFingerprints } from './compare-fingerprints.ts';
import { HeardField } from './heard-field.tsx';

interface InviteProps {
  handle: string;
  view: PeopleView;
  take: (outcome: Outcome<PeopleView>) => boolean;
}

/**
 * Takes somebody in by a key that is here: on their card, or behind changes that came in without effect. A
 * fingerprint read out over the telephone verifies the key; it cannot carry one.
 */
export function Invite({ handle, view, take }: InviteProps) {
  const { people, common } = useMessages();
  const [open, setOpen] = useState(false);
  const [heard, setHeard] = useState('');
  const [card, setCard] = useState<CardView | null>(null);
  const [stranger, setStranger] = useState<StrangerView | null>(null);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('translator');
  const chosen = card ?? stranger;
  const known = chosen !== null && view.members.some(({ key }) => key === chosen.key);
  const compared = chosen ? compareFingerprints(heard, chosen.fingerprint) : 'none';
  const sure = stranger ? compared === 'same' : compared !== 'differs';
  const called = (card?.name ?? name).trim();
  const ready = chosen !== null && !known && sure && called !== '';

  function close() {
    setOpen(false);
    setHeard('');
    setCard(null);
    setStranger(null);
  }
  function choose(one: StrangerView | null) {
    setStranger(one);
    setName(one?.name ?? '');
  }
  async function invite() {
    if (!chosen || !ready) return;
    const asked = { handle, key: chosen.key, name: called, role };
    if (take(await backend.call('member.set', asked))) close();
  }

  if (!open) {
    return (
      <div className="key-buttons people-invite">
        <Button look="primary" onClick={() => setOpen(true)}>
          {people.invite}…
        </Button>
      </div>
    );
  }
  return (
    <section className="key-part">
      <h3>{people.invite}</h3>
      <p className="soft">{people.inviteWhat}</p>
      <HeardField
        heard={heard}
        change={setHeard}
        fingerprint={chosen?.fingerprint ?? null}
        needed={stranger !== null}
      />
      {!stranger && <CardPicker card={card} choose={setCard} />}
      {!card && view.strangers.length > 0 && (
        <Strangers strangers={view.strangers} heard={heard} chosen={stranger} choose={choose} />
      )}
      {stranger && (
        <Field label={people.nameOf} value={name} onChange={(event) => setName(event.target.value)} />
      )}
      <Choice
        label={people.role}
        value={role}
        options={roles.map((value) => ({ value, label: common.roles[value] }))}
        choose={setRole}
      />
      {known && <p className="field-note">{people.memberAlready}</p>}
      <div className="key-buttons">
        <Button look="primary" disabled={!ready} onClick={() => void invite()}>
          {people.takeIn}
        </Button>
        <Button onClick={close}>{common.cancel}</Button>
      </div>
    </section>
  );
}

interface StrangersProps {
  strangers: readonly StrangerView[];
  heard: string;
  chosen: StrangerView | null;
  choose: (stranger: StrangerView | null) => void;
}

/** Keys that came in with changes without effect, to be invited once somebody reads out their fingerprint. */
function Strangers({ strangers, heard, chosen, choose }: StrangersProps) {
  const { people, common } = useMessages();
  const when = useWhen();
  const shown = chosen ? [chosen] : strangers;
  return (
    <div className="people-form">
      <p className="soft">{people.strangersWhat}</p>
      <ul className="people-strangers">
        {shown.map((one) => (
          <li key={one.key}>
            <span>
              <code>{one.fingerprint}</code>{' '}
              {compareFingerprints(heard, one.fingerprint) === 'same' && <strong>{people.heardThis}</strong>}
              <span className="soft">
                {people.strangerFacts({ changes: one.changes, last: when(one.last), name: one.name })}
              </span>
            </span>
            {chosen ? (
              <Button look="quiet" onClick={() => choose(null)}>
                {common.cancel}
              </Button>
            ) : (
              <Button onClick={() => choose(one)}>{people.inviteKey}</Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && <p className="soft small">{people.strangerEarlier}</p>}
    </div>
  );
}
