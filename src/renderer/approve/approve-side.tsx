import type { ProjectView, QueueItem } from '../../shared/view.ts';
import { runCommand } from '../commands/handlers.ts';
import { Button } from '../parts/button.tsx';
import { StateBar } from '../parts/state-bar.tsx';
import { useWhen } from '../parts/use-when.ts';
import { hasObjection } from './queue-groups.ts';
import { SignOffPart } from './sign-off-part.tsx';
import { useMessages } from '../store/use-messages.ts';

interface ApproveSideProps {
  project: ProjectView;
  allowed: boolean;
  /** Rows shown that can be approved. */
  ready: number;
  queue: readonly QueueItem[];
}

/** How far the approval is, and everything that can be done at once. */
export function ApproveSide({ project, allowed, ready, queue }: ApproveSideProps) {
  const { approve, common } = useMessages();
  const when = useWhen();
  const { counts, waiver, me } = project;
  const { final, reviewed } = counts.states;
  const voided = queue.filter(({ row }) => row.voided !== null && row.state !== 'final').length;
  const objected = queue.some(hasObjection);
  const only = project.members.filter(({ role }) => role === 'supervisor').length === 1;
  const told = common.stateCounts({ final, reviewed, open: counts.open - reviewed });
  return (
    <aside className="approve-side" aria-label={approve.title}>
      <section>
        <StateBar all={counts.all} approved={final} reviewed={reviewed} label={told} />
        <p>{told}</p>
        {counts.open === 0 && counts.all > 0 && (
          <>
            <p>
              {approve.allDone} {approve.ready}
            </p>
            <Button command="screen.export" onClick={() => void runCommand('screen.export')}>
              {common.export}
            </Button>
          </>
        )}
      </section>
      {allowed && ready > 0 && (
        <Button onClick={() => void runCommand('approve.all')}>
          {objected ? approve.withoutObjections(ready) : approve.approveShown(ready)}
        </Button>
      )}
      <SignOffPart project={project} allowed={allowed} />
      {voided > 0 && <p className="approve-voided">{approve.voidedCount(voided)}</p>}
      {counts.states.initial > 0 && <p className="soft">{approve.untranslated(counts.states.initial)}</p>}
      {me?.role !== 'supervisor' && <p className="soft">{approve.notSupervisor}</p>}
      {allowed && only && <p className="soft small">{approve.alone}</p>}
      {waiver && (
        <p className="soft small">{approve.waiverHolds({ reason: waiver.reason, at: when(waiver.at) })}</p>
      )}
    </aside>
  );
}
