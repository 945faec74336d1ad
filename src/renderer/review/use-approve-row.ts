import { backend } from '../bridge/backend.ts';
import { showProblem } from '../parts/toast.ts';
import { useMessages } from '../store/use-messages.ts';
import { useActions } from './use-actions.ts';
import { useWork } from './use-work.ts';

/** Approves the active row as it is written now, and goes on to the next one that is not approved. */
export function useApproveRow(): () => Promise<void> {
  const { place, rows, edits, handle } = useWork();
  const actions = useActions();
  const { review } = useMessages();
  return async () => {
    const id = place.state().active;
    if (id === null) return;
    const written = await edits.write(id);
    if (!written.ok) return showProblem(written.problem);
    const row = rows.get(id);
    if (!row) return;
    const outcome = await backend.call('rows.state', {
      handle,
      state: 'final',
      rows: [{ row: id, content: row.content }],
    });
    if (!outcome.ok) return showProblem(outcome.problem);
    if (place.state().active === id) actions.goOn(id, (view) => view.state !== 'final', review.allApproved);
  };
}
