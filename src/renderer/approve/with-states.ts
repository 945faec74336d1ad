import type { QueueItem, RowView } from '../../shared/view.ts';

/** The list with new views of its rows, as far as their text is still the one in the list. */
export function withStates(queue: readonly QueueItem[], rows: readonly RowView[]): QueueItem[] {
  const changed = new Map(rows.map((row) => [row.id, row]));
  return queue.map((item) => {
    const row = changed.get(item.row.id);
    return row && row.content === item.row.content ? { ...item, row } : item;
  });
}
