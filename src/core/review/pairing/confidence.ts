import type { Action } from '../change.ts';
import type { Project } from '../project.ts';
import { replaceRows } from './paired-row.ts';

/**
 * Gives rows a confidence and leaves them as they are. 1 accepts them: they are right, and pinned when the
 * rest is aligned again. Less than that puts them in doubt. Null where all have it already.
 */
export function setConfidence(
  project: Project,
  rowIds: readonly string[],
  confidence: number,
): Action | null {
  const rows = rowIds
    .map((id) => project.rows.get(id))
    .filter((row) => row !== undefined && row.confidence !== confidence);
  if (rows.length === 0) return null;
  return replaceRows(
    project,
    rows as NonNullable<(typeof rows)[number]>[],
    rows.map((row) => ({ ...row!, confidence })),
  );
}
