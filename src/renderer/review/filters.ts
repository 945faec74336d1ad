import type { Counts, RowView } from '../../shared/view.ts';

export const filters = [
  'all',
  'open',
  'addressed',
  'conflicted',
  'revised',
  'risk',
  'requested',
  'commented',
  'suggested',
  'changed',
  'doubtful',
  'found',
] as const;
export type Filter = (typeof filters)[number];

/** Neither reviewed nor approved. */
export function isOpen(row: RowView): boolean {
  return row.state === 'initial' || row.state === 'translated';
}

const shows: Record<Exclude<Filter, 'found'>, (row: RowView) => boolean> = {
  all: () => true,
  open: isOpen,
  risk: (row) => row.state === 'translated',
  requested: (row) => row.requested !== null,
  commented: (row) => row.openThreads > 0,
  suggested: (row) => row.openSuggestions > 0,
  changed: (row) => row.changed,
  revised: (row) => row.revised !== null,
  addressed: (row) => row.addressed,
  conflicted: (row) => row.conflicts.length > 0,
  doubtful: (row) => row.doubtful,
};

/** `isFound` tells whether checks found something in a row. */
export function matches(row: RowView, filter: Filter, isFound: (row: string) => boolean): boolean {
  return filter === 'found' ? isFound(row.id) : shows[filter](row);
}

export function countOf(counts: Counts, filter: Filter, found: number): number {
  if (filter === 'found') return found;
  if (filter === 'risk') return counts.states.translated;
  return filter === 'open' ? counts.states.initial + counts.states.translated : counts[filter];
}

/** Filters worth offering: those that keep something, always "all" and "open", and the one in use. */
export function offeredFilters(counts: Counts, current: Filter, found: number): Filter[] {
  return filters.filter(
    (filter) =>
      filter === 'all' || filter === 'open' || filter === current || countOf(counts, filter, found) > 0,
  );
}

/** The rows to show, in order. The row being worked on stays though it no longer matches. */
export function filteredRows(
  order: readonly string[],
  row: (id: string) => RowView | undefined,
  filter: Filter,
  active: string | null,
  isFound: (row: string) => boolean,
): readonly string[] {
  if (filter === 'all') return order;
  return order.filter((id) => {
    const view = row(id);
    return id === active || (view !== undefined && matches(view, filter, isFound));
  });
}

/** The next row after `from` with work left, forwards or backwards, once around; null when there is none. */
export function nextOpen(
  order: readonly string[],
  row: (id: string) => RowView | undefined,
  from: string | null,
  step: 1 | -1,
  hasWork: (row: RowView) => boolean = isOpen,
): string | null {
  const start = from === null ? (step === 1 ? -1 : 0) : order.indexOf(from);
  for (let turn = 1; turn <= order.length; turn += 1) {
    const id = order[(start + step * turn + order.length * 2) % order.length];
    const view = id === undefined ? undefined : row(id);
    if (id !== undefined && id !== from && view && hasWork(view)) return id;
  }
  return null;
}
