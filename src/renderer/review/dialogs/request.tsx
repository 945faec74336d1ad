import { RequestDialog } from '../../approve/request-dialog.tsx';
import { usePlace, useRowOrder, useWork } from '../use-work.ts';

/** Sends the active row back, with the reason. */
export function Request() {
  const { place, handle } = useWork();
  const row = usePlace((state) => state.active);
  const number = useRowOrder().indexOf(row ?? '') + 1;
  if (row === null) return null;
  return (
    <RequestDialog handle={handle} row={row} number={number} onClose={() => place.change({ dialog: null })} />
  );
}
