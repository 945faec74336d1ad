import { useMemo, useState } from 'react';
import type { ProjectView } from '../../shared/view.ts';
import { useCommand } from '../commands/use-command.ts';
import { Progress } from '../parts/progress.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { changeApp } from '../store/app-store.ts';
import { ask } from '../store/ask.ts';
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
import { useApproval } from './use-approval.ts';
import { useApproved } from './use-approved.ts';
import { useQueue } from './use-queue.ts';
import { WaiverDialog } from './waiver-dialog.tsx';
import './approve.css';

/** The supervisor's list: what changed, beside its source, to approve or to send back. */
export function Approve({ project }: { project: ProjectView }) {
  const { approve, common } = useMessages();
  const { handle } = project;
  const queue = useQueue(handle);
  const [filter, setFilter] = useState<Filter>('waiting');
  const [active, setActive] = useState<string | null>(null);
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
  const rows = lines.flatMap((line) => ('item' in line ? line.item : []));
  const current = rows.find(({ row }) => row.id === active) ?? rows[0];
  const at = current ? keys.indexOf(current.row.id) : -1;
  const ready = approvable(lines);
  const together = approvableTogether(ready);
  const canApprove = approval.allowed && current !== undefined && ready.includes(current);

  function move(by: number) {
    const next = rows[rows.findIndex((item) => item === current) + by];
    if (next) setActive(next.row.id);
  }

  function approveCurrent() {
    if (!current) return;
    const next = ready[ready.indexOf(current) + 1] ?? ready[ready.indexOf(current) - 1];
    approval.approve([current], () => setActive(next?.row.id ?? null));
  }

  function show() {
    if (current) changeApp({ screen: 'review', goToRow: current.row.id });
  }

  const writable = project.readOnly === null;
  useCommand('row.next', () => move(1), rows.length > 0);
  useCommand('row.previous', () => move(-1), rows.length > 0);
  useCommand('row.approve', approveCurrent, canApprove);
  useCommand('row.request', () => setRequesting(true), writable && current !== undefined);
  useCommand('approve.show', show, current !== undefined);
  useCommand('approve.all', () => approval.approve(together), approval.allowed && together.length > 0);
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
                  choose={() => setActive(line.item.row.id)}
                />
              );
            }}
          />
        )}
        <ApproveSide project={project} allowed={approval.allowed} ready={together.length} queue={queue} />
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
  );
}
