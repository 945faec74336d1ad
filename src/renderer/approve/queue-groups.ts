import { sameContent } from '../../core/text/rich-text.ts';
import type { QueueItem } from '../../shared/view.ts';

export const groups = ['approval', 'import', 'same', 'approved'] as const;
export type Group = (typeof groups)[number];
export const filters = ['waiting', 'approval', 'import', 'same', 'approved'] as const;
export type Filter = (typeof filters)[number];

/** Why a row is in the supervisor's list. */
export function groupOf({ row, before, after, since }: QueueItem): Group {
  if (row.state === 'final') return 'approved';
  if (since === 'approval') return 'approval';
  return before !== null && sameContent(before, after) ? 'same' : 'import';
}

/** A line of the list: a group's heading, or a row. */
export type Line = { key: string; heading: Group; count: number } | { key: string; item: QueueItem };

/** The groups that a filter shows, each under its heading, rows in their own order. */
export function queueLines(queue: readonly QueueItem[], filter: Filter): Line[] {
  const shown = filter === 'waiting' ? groups.filter((group) => group !== 'approved') : [filter];
  return shown.flatMap((group): Line[] => {
    const items = queue.filter((item) => groupOf(item) === group);
    if (items.length === 0) return [];
    const heading: Line = { key: `group ${group}`, heading: group, count: items.length };
    return [heading, ...items.map((item): Line => ({ key: item.row.id, item }))];
  });
}

/** How many rows of the list each filter shows; those approved before are not in it. */
export function filterCounts(queue: readonly QueueItem[]): Record<Exclude<Filter, 'approved'>, number> {
  const counts = { waiting: 0, approval: 0, import: 0, same: 0 };
  for (const item of queue) {
    const group = groupOf(item);
    if (group === 'approved') continue;
    counts[group] += 1;
    counts.waiting += 1;
  }
  return counts;
}

/** Something is said against the row that is not settled: a request, another text, a comment, a suggestion. */
export function hasObjection({ row }: QueueItem): boolean {
  return row.requested !== null || row.conflicts.length > 0 || row.openThreads > 0 || row.openSuggestions > 0;
}

/** Rows that can be approved together: all without objections. */
export function approvableTogether(items: readonly QueueItem[]): QueueItem[] {
  return items.filter((item) => !hasObjection(item));
}

/** Rows of the lines shown that can be approved. */
export function approvable(lines: readonly Line[]): QueueItem[] {
  return lines.flatMap((line) => ('item' in line && groupOf(line.item) !== 'approved' ? line.item : []));
}
