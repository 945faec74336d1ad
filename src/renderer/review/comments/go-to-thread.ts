import type { ThreadView } from '../../../shared/view.ts';
import type { Work } from '../work.ts';

/** Goes to the row that a thread stands on, with its words selected where they still are. */
export function goToThread(work: Work, { id, row, anchor }: ThreadView): void {
  if (row === null) return;
  if (!work.shown().includes(row)) work.place.change({ filter: 'all' });
  const range = anchor?.ranges[0];
  if (anchor && range) {
    const place = { segment: range.segment, offset: range.start };
    work.go(row, { on: anchor.side, place, end: range.end });
  } else work.go(row, { on: 'row' });
  work.place.change({ thread: id });
}
