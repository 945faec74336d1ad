import type { ProjectView, QueueItem } from '../../shared/view.ts';
import { runCommand } from '../commands/handlers.ts';
import { Button } from '../parts/button.tsx';
import { StateBar } from '../parts/state-bar.tsx';
import { useWhen } from '../parts/use-when.ts';
import { FoundPart } from './found-part.tsx';
import { hasObjection } from './queue-groups.ts';
import type { RowsFound } from './rows-found.ts';
import { SignOffPart } from './sign-off-part.tsx';
import { useMessages } from '../store/use-messages.ts';

interface ApproveSideProps {
  project: ProjectView;
  allowed: boolean;
  /** Rows shown that can be approved. */
  ready: number;
  /** Rows that are chosen, how many of them can be approved together, and how many have objections. */
  selected: { all: number; ready: number; objected: number };
  queue: readonly QueueItem[];
  /** What checks found in the rows that would be approved together. */
  found: RowsFound;
  /** Share of the document that checks have looked at. */
  share: number;
}

/** How far the approval is, and everything that can be done at once. */
export function ApproveSide({ project, allowed, ready, selected, queue, found, share }: ApproveSideProps) {
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
      {selected.all > 0 && <SelectedPart allowed={allowed} selected={selected} />}
      {allowed && ready > 0 && selected.all === 0 && (
        <Button onClick={() => void runCommand('approve.all')}>
          {objected ? approve.withoutObjections(ready) : approve.approveShown(ready)}
        </Button>
      )}
      {allowed && (selected.all > 0 ? selected.ready : ready) > 0 && (
        <FoundPart found={found} share={share} />
      )}
      {allowed && ready > 1 && selected.all === 0 && <p className="soft small">{approve.selectHint}</p>}
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

/** What can be done with the rows that are chosen. */
function SelectedPart({ allowed, selected }: Pick<ApproveSideProps, 'allowed' | 'selected'>) {
  const { approve } = useMessages();
  return (
    <section aria-live="polite">
      <p>
        <strong>{approve.selected(selected.all)}</strong>
      </p>
      {allowed && selected.ready > 0 && (
        <Button look="primary" command="row.approve" onClick={() => void runCommand('row.approve')}>
          {approve.approveSelected(selected.ready)}
        </Button>
      )}
      {allowed && selected.objected > 0 && (
        <p className="soft small">{approve.selectedObjections(selected.objected)}</p>
      )}
      <Button
        look="quiet"
        command="approve.choose-none"
        onClick={() => void runCommand('approve.choose-none')}
      >
        {approve.selectNone}
      </Button>
    </section>
  );
}
