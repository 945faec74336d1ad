import { useEffect, useState } from 'react';
import type { Outcome } from '../../shared/problem.ts';
import type { PeopleView, PersonView } from '../../shared/people-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { showProblem } from '../parts/toast.ts';
import { useWhen } from '../parts/use-when.ts';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { Invite } from './invite.tsx';
import { MemberRow } from './member-row.tsx';
import { ReasonForm } from './reason-form.tsx';
import { Refound } from './refound.tsx';
import { RightsTable } from './rights-table.tsx';
import './people.css';

/** Who may work on the project and as what, and what was allowed to whom. */
export function PeopleDialog({ project }: { project: ProjectView }) {
  const { people } = useMessages();
  const { handle } = project;
  const [view, setView] = useState<PeopleView | null>(null);
  const mayInvite = project.me?.role === 'supervisor' && project.readOnly === null;

  useEffect(() => {
    let stale = false;
    void backend.call('people.read', { handle }).then((outcome) => {
      if (!stale) take(outcome);
    });
    return () => {
      stale = true;
    };
  }, [handle]);

  function take(outcome: Outcome<PeopleView>): boolean {
    if (outcome.ok) setView(outcome.value);
    else showProblem(outcome.problem);
    return outcome.ok;
  }

  const alone = view?.members.filter(({ role }) => role === 'supervisor').length === 1;
  return (
    <Dialog wide open title={people.title} onClose={() => changeApp({ dialog: null })}>
      {view && (
        // Focus begins here and not on a member's role, which one arrow key would change for good.
        <div tabIndex={0} role="region" aria-label={people.title}>
          <ul className="people-list">
            {view.members.map((person) => (
              <MemberRow key={person.key} person={person} handle={handle} mayChange={mayInvite} take={take} />
            ))}
          </ul>
          {alone && <p className="people-risk">{people.alone}</p>}
          {project.me === null && <Refound handle={handle} />}
          {mayInvite && <Invite handle={handle} view={view} take={take} />}
          {view.former.length > 0 && <Former people={view.former} />}
          <FourEyes
            key={String(view.fourEyes)}
            handle={handle}
            view={view}
            mayChange={mayInvite}
            take={take}
          />
          <Rights />
        </div>
      )}
    </Dialog>
  );
}

function Former({ people: former }: { people: PersonView[] }) {
  const { people } = useMessages();
  const when = useWhen();
  return (
    <section className="key-part">
      <h3>{people.former}</h3>
      <ul className="people-notes">
        {former.map(({ key, name, fingerprint, ended }) => (
          <li key={key}>
            {ended && people.ended[ended.how]({ ...ended, name, at: when(ended.at) })}{' '}
            <code>{fingerprint}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FourEyesProps {
  handle: string;
  view: PeopleView;
  mayChange: boolean;
  take: (outcome: Outcome<PeopleView>) => boolean;
}

function FourEyes({ handle, view, mayChange, take }: FourEyesProps) {
  const { people } = useMessages();
  const when = useWhen();
  const [asking, setAsking] = useState(false);
  const { fourEyes, switches, waivers } = view;
  return (
    <section className="key-part">
      <h3>{people.fourEyes}</h3>
      <p className="soft">{fourEyes ? people.fourEyesOn : people.fourEyesOff}</p>
      {mayChange && !asking && (
        <div className="key-buttons">
          <Button onClick={() => setAsking(true)}>{fourEyes ? people.switchOff : people.switchOn}…</Button>
        </div>
      )}
      {asking && (
        <ReasonForm
          go={fourEyes ? people.switchOff : people.switchOn}
          giveUp={() => setAsking(false)}
          run={async (reason) => take(await backend.call('four-eyes.set', { handle, on: !fourEyes, reason }))}
        />
      )}
      {(switches.length > 0 || waivers.length > 0) && (
        <ul className="people-notes">
          {switches.map(({ on, by, at, reason }, index) => (
            <li key={index}>{people.switched({ on, by, at: when(at), reason })}</li>
          ))}
          {waivers.map(({ by, at, reason, rows }, index) => (
            <li key={`w${index}`}>
              {people.waived({ by, at: when(at), reason, rows: rows && rows.join(', ') })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Rights() {
  const { people } = useMessages();
  return (
    <details className="key-part">
      <summary>{people.rightsTitle}</summary>
      <RightsTable />
    </details>
  );
}
