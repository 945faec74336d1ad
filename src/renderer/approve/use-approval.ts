import { useState } from 'react';
import type { ProjectView, QueueItem } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { say, showProblem } from '../parts/toast.ts';
import { ask } from '../store/ask.ts';
import type { WaiverScope } from './waiver-dialog.tsx';

interface Approval {
  /** Whether who works here may approve in this project at all. */
  allowed: boolean;
  /** Approves rows, after asking for a waiver where they hold own edits; `after` is called once it is done. */
  approve: (items: readonly QueueItem[], after?: () => void) => void;
  /** A waiver is being asked for. */
  waiving: boolean;
  /** How many of the rows are own edits. */
  ownRows: number;
  waive: (reason: string, scope: WaiverScope) => Promise<void>;
  giveUp: () => void;
}

export function useApproval(project: ProjectView): Approval {
  const [pending, setPending] = useState<{ items: readonly QueueItem[]; after: () => void } | null>(null);
  const { handle, fourEyes, waiver } = project;

  async function give(items: readonly QueueItem[], after: () => void) {
    const rows = items.map(({ row }) => ({ row: row.id, content: row.content }));
    const outcome = await backend.call('rows.state', { handle, state: 'final', rows });
    if (!outcome.ok && outcome.problem.code === 'own-edit') return setPending({ items, after });
    if (!outcome.ok) return showProblem(outcome.problem);
    say(({ approve: said }) => said.approvedNow(rows.length), {
      label: ({ approve: said }) => said.undo,
      run: () => void ask('undo', { handle }),
    });
    after();
  }

  function approve(items: readonly QueueItem[], after: () => void = () => undefined) {
    if (items.length === 0) return;
    const own = fourEyes && waiver === null && items.some(({ row }) => row.ownEdit);
    if (own) setPending({ items, after });
    else void give(items, after);
  }

  const own = (pending?.items ?? []).filter(({ row }) => row.ownEdit);

  async function waive(reason: string, scope: WaiverScope) {
    const rows = own.map(({ row }) => ({ row: row.id, content: row.content }));
    const limited = scope === 'rows' && rows.length > 0 ? { rows } : {};
    const outcome = await backend.call('approval.waive', { handle, reason, ...limited });
    if (!outcome.ok) return showProblem(outcome.problem);
    const held = pending;
    setPending(null);
    if (held) await give(held.items, held.after);
  }

  return {
    allowed: project.me?.role === 'supervisor' && project.readOnly === null,
    approve,
    ownRows: own.length,
    waiving: pending !== null,
    waive,
    giveUp: () => setPending(null),
  };
}
