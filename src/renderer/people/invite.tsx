import { useState } from 'react';
import { type Role, roles } from '../../core/review/change.ts';
import type { Outcome } from '../../shared/problem.ts';
import type { PeopleView, PersonView } from '../../shared/people-view.ts';
import type { CardView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { useMessages } from '../store/use-messages.ts';
import { CardPicker } from './card-picker.tsx';

interface InviteProps {
  handle: string;
  members: readonly PersonView[];
  take: (outcome: Outcome<PeopleView>) => boolean;
}

/** Takes somebody in by their card. */
export function Invite({ handle, members, take }: InviteProps) {
  const { people, common } = useMessages();
  const [open, setOpen] = useState(false);
  const [card, setCard] = useState<CardView | null>(null);
  const [role, setRole] = useState<Role>('translator');
  const known = card !== null && members.some(({ key }) => key === card.key);

  async function invite() {
    if (!card) return;
    const { key, name } = card;
    if (!take(await backend.call('member.set', { handle, key, name, role }))) return;
    setCard(null);
    setOpen(false);
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
      <CardPicker card={card} choose={setCard} />
      <Choice
        label={people.role}
        value={role}
        options={roles.map((value) => ({ value, label: common.roles[value] }))}
        choose={setRole}
      />
      {known && <p className="field-note">{people.memberAlready}</p>}
      <div className="key-buttons">
        <Button look="primary" disabled={!card || known} onClick={() => void invite()}>
          {people.takeIn}
        </Button>
        <Button onClick={() => setOpen(false)}>{common.cancel}</Button>
      </div>
    </section>
  );
}
