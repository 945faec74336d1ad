import type { ConflictView, MergedRowView, MergeView, RefusedView } from '../../shared/merge-view.ts';

export type Section = 'conflicts' | 'theirs' | 'mine' | 'refused';
export type Line = { key: string } & (
  | { heading: Section; count: number }
  | { conflict: ConflictView }
  | { row: MergedRowView; side: 'mine' | 'theirs' }
  | { refused: RefusedView }
);

/** What the screen lists, in order: what is to be decided, what they did, what I did, what has no effect. */
export function mergeLines({ conflicts, rows, refused }: MergeView): Line[] {
  const side = (of: 'mine' | 'theirs') => rows.filter((row) => isChangedBy(row, of));
  const lines: Line[] = [{ key: 'conflicts', heading: 'conflicts', count: conflicts.length }];
  for (const conflict of conflicts) lines.push({ key: `c ${conflict.change} ${conflict.segment}`, conflict });
  for (const of of ['theirs', 'mine'] as const) {
    const changed = side(of);
    lines.push({ key: of, heading: of, count: changed.length });
    for (const row of changed) lines.push({ key: `${of} ${row.row}`, row, side: of });
  }
  if (refused.length > 0) lines.push({ key: 'refused', heading: 'refused', count: refused.length });
  for (const one of refused) lines.push({ key: `r ${one.change}`, refused: one });
  return lines;
}

/** Whether a side gave a row another text or state, or commented on it. */
export function isChangedBy(
  { base, state, comments, sentBack, ...row }: MergedRowView,
  side: 'mine' | 'theirs',
): boolean {
  return row[side] !== base || state[side] !== state.base || comments[side] > 0 || sentBack[side] !== null;
}
