import { useState } from 'react';
import { backend } from '../bridge/backend.ts';
import { showProblem } from '../parts/toast.ts';
import type { WaiverScope } from '../approve/waiver-dialog.tsx';
import { useMessages } from '../store/use-messages.ts';
import { useActions } from './use-actions.ts';
import { useWork } from './use-work.ts';

interface RowApproval {
  /** Approves the active row as it is written now, and goes on to the next one that is not approved. */
  approve: () => Promise<void>;
  /** A waiver is being asked for, because the row's text is one's own. */
  waiving: boolean;
  waive: (reason: string, scope: WaiverScope) => Promise<void>;
  giveUp: () => void;
}

export function useApproveRow(): RowApproval {
  const { place, rows, edits, handle } = useWork();
  const actions = useActions();
  const { review, common } = useMessages();
  const [waiving, setWaiving] = useState(false);

  async function approve() {
    const id = place.state().active;
    if (id === null) return;
    const written = await edits.write(id);
    if (!written.ok) return showProblem(written.problem);
    const row = rows.get(id);
    if (!row) return;
    const bound = [{ row: id, content: row.content }];
    const outcome = await backend.call('rows.state', { handle, state: 'final', rows: bound });
    if (!outcome.ok) {
      if (outcome.problem.code === 'own-edit') setWaiving(true);
      else showProblem(outcome.problem);
      return;
    }
    const number = rows.order.indexOf(id) + 1;
    place.change({ said: review.nowState({ number, state: common.states.final }) });
    if (place.state().active === id)
      actions.goOn(
        id,
        (view) => view.state !== 'final',
        (words) => words.review.allApproved,
      );
  }

  return {
    approve,
    waiving,
    async waive(reason, scope) {
      const row = rows.get(place.state().active ?? '');
      const limited = scope === 'rows' && row ? { rows: [{ row: row.id, content: row.content }] } : {};
      const outcome = await backend.call('approval.waive', { handle, reason, ...limited });
      if (!outcome.ok) return showProblem(outcome.problem);
      setWaiving(false);
      await approve();
    },
    giveUp: () => setWaiving(false),
  };
}
