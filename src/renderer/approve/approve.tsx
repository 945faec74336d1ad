import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ProjectView } from '../../shared/view.ts';
import { useCommand } from '../commands/use-command.ts';
import { Progress } from '../parts/progress.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { changeApp } from '../store/app-store.ts';
import { WorkContext } from '../review/use-work.ts';
import { workOn } from '../review/work.ts';
import { ask } from '../store/ask.ts';
import { useKeptAnswer } from '../store/use-kept-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { ApproveSide } from './approve-side.tsx';
import {
  approvable,
  approvableTogether,
  type Filter,
  filterCounts,
  filters,
  groupOf,
  queueLines,
} from './queue-groups.ts';
import { QueueRow } from './queue-row.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { rowsFound } from './rows-found.ts';
import { useApproval } from './use-approval.ts';
import { useApproved } from './use-approved.ts';
import { useSelection } from './use-selection.ts';
import { WaiverDialog } from './waiver-dialog.tsx';
import { withStates } from './with-states.ts';
import './approve.css';

/** The supervisor's list: what changed, beside its source, to approve or to send back. */
export function Approve({ project }: { project: ProjectView }) {
  const { approve, common } = useMessages();
  const { handle } = project;
  const queue = useKeptAnswer('approval.queue', { handle }, { quiet: 400, meanwhile: withStates });
  const [filter, setFilter] = useState<Filter>('waiting');
  const [requesting, setRequesting] = useState(false);
  const approved = useApproved(project, filter === 'approved');
  const shown = filter === 'approved' ? approved : queue;
  const lines = useMemo(() => queueLines(shown ?? [], filter), [shown, filter]);
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const numbers = useMemo(
    () => new Map(project.rowOrder.map((id, index) => [id, index + 1])),
    [project.rowOrder],
  );
  const approval = useApproval(project);
  const rows = useMemo(() => lines.flatMap((line) => ('item' in line ? line.item : [])), [lines]);
  const order = useMemo(() => rows.map(({ row }) => row.id), [rows]);
  const selection = useSelection(order);
  const current = rows.find(({ row }) => row.id === selection.active);
  const at = current ? keys.indexOf(current.row.id) : -1;
  const ready = useMemo(() => approvable(lines), [lines]);
  const together = useMemo(() => approvableTogether(ready), [ready]);
  const chosen = ready.filter(({ row }) => selection.rows.has(row.id));
  const chosenTogether = approvableTogether(chosen);
  const { findings } = workOn(project);
  const { byRow, share } = useSyncExternalStore(findings.subscribe, findings.state);
  const found = useMemo(() => rowsFound(together, byRow), [together, byRow]);
  const selected = {
    all: selection.rows.size,
    ready: chosenTogether.length,
    objected: chosen.length - chosenTogether.length,
  };
  const canApprove = selected.all > 0 ? selected.ready > 0 : current !== undefined && ready.includes(current);
  const isThere = rows.length > 0;
  useEffect(() => {
    if (isThere && document.activeElement === document.body) focusList();
  }, [isThere]);

  function approveCurrent() {
    if (selected.all > 0) return approval.approve(chosenTogether);
    if (!current) return;
    const next = ready[ready.indexOf(current) + 1] ?? ready[ready.indexOf(current) - 1];
    approval.approve([current], () => next && selection.point(next.row.id, 'one'));
  }

  function show() {
    if (current) changeApp({ screen: 'review', goToRow: current.row.id });
  }

  const writable = project.readOnly === null;
  useCommand('row.approve', approveCurrent, approval.allowed && canApprove);
  useCommand('row.request', () => setRequesting(true), writable && current !== undefined);
  useCommand('approve.show', show, current !== undefined);
  useCommand('approve.all', () => approval.approve(together), approval.allowed && together.length > 0);
  useCommand(
    'approve.without-errors',
    () => approval.approve(found.withoutErrors),
    approval.allowed && found.errors.length > 0 && found.withoutErrors.length > 0,
  );
  useCommand('undo', () => void ask('undo', { handle }), writable && project.undo !== null);
  useCommand('redo', () => void ask('redo', { handle }), writable && project.redo !== null);

  if (!queue || !shown) {
    return (
      <div className="approve-wait">
        <Progress label={common.loading} />
      </div>
    );
  }
  const counts = { ...filterCounts(queue), approved: project.counts.states.final };
  const offered = filters.filter((name) => name === 'waiting' || name === filter || counts[name] > 0);
  return (
    <WorkContext value={workOn(project)}>
      <div className="approve">
        <div className="approve-filters" role="group" aria-label={approve.show}>
          {offered.map((name) => (
            <button
              key={name}
              type="button"
              className="approve-filter"
              aria-pressed={name === filter}
              onClick={() => setFilter(name)}
            >
              {approve.filters[name]} {counts[name]}
            </button>
          ))}
        </div>
        <div className="approve-body">
          {rows.length === 0 ? (
            <p className="approve-nothing">
              {project.counts.open === 0 && filter === 'waiting' ? approve.allDone : approve.nothing[filter]}
            </p>
          ) : (
            <VirtualList
              className="approve-list"
              label={approve.list}
              keys={keys}
              at={at}
              render={(index) => {
                const line = lines[index];
                if (!line) return null;
                if ('heading' in line) {
                  return (
                    <h2 className="approve-group heading-small">
                      {approve.groups[line.heading]} <span>{line.count}</span>
                    </h2>
                  );
                }
                return (
                  <QueueRow
                    item={line.item}
                    number={numbers.get(line.item.row.id) ?? 0}
                    group={groupOf(line.item)}
                    languages={project.languages}
                    active={line.item === current}
                    chosen={selection.rows.has(line.item.row.id)}
                    choose={(how) => selection.point(line.item.row.id, how)}
                    leave={focusList}
                  />
                );
              }}
            />
          )}
          <ApproveSide
            project={project}
            allowed={approval.allowed}
            ready={together.length}
            {...{ selected, queue, share }}
            found={selected.all > 0 ? rowsFound(chosenTogether, byRow) : found}
          />
        </div>
        {requesting && current && (
          <RequestDialog
            handle={handle}
            row={current.row.id}
            number={numbers.get(current.row.id) ?? 0}
            onClose={() => setRequesting(false)}
          />
        )}
        {approval.waiving && (
          <WaiverDialog rows={approval.ownRows} waive={approval.waive} onClose={approval.giveUp} />
        )}
      </div>
    </WorkContext>
  );
}

function focusList(): void {
  document.querySelector<HTMLElement>('.approve-list')?.focus({ preventScroll: true });
}
