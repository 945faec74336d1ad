import { contentHash } from '../content-hash.ts';
import type { Project } from '../project.ts';
import type { RefusalReason } from '../refusal.ts';

/** Why something cannot be said now of rows, each bound to the hash of what it said then; null where it can. */
export function boundRowsRefusal(
  project: Project,
  rows: readonly { row: string; content: string }[],
  otherwise: (row: string, content: string) => RefusalReason | null = () => null,
): RefusalReason | null {
  for (const { row, content } of rows) {
    if (!project.rows.has(row)) return 'no-such-row';
    if (contentHash(project, row) !== content) return 'content-changed';
    const refusal = otherwise(row, content);
    if (refusal) return refusal;
  }
  return null;
}
