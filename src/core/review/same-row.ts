import type { RowRecord } from './change.ts';

/** Whether a row holds the very segments of another, in order. */
export function sameRow(a: RowRecord | undefined, b: RowRecord): boolean {
  return a !== undefined && sameIds(a.source, b.source) && sameIds(a.target, b.target);
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
