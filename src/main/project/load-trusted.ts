import type { Database } from 'better-sqlite3';
import { apply } from '../../core/review/apply.ts';
import { isUnderstood } from '../../core/review/read-payload.ts';
import type { Change, Payload } from '../../core/review/change.ts';
import { inOrder } from '../../core/review/order.ts';
import { emptyProject, type Project } from '../../core/review/project.ts';

export interface Loaded {
  project: Project;
  /** In order. */
  changes: Change[];
}

/** Folds the log of a file that this installation wrote itself; null when a later Bokprae wrote it with others. */
export function loadTrusted(database: Database, onProgress?: (share: number) => void): Loaded | null {
  const rows = database
    .prepare<[], { id: string; payload: string }>('SELECT id, payload FROM change ORDER BY seq')
    .all();
  const changes = inOrder(rows.map(({ id, payload }) => ({ ...(JSON.parse(payload) as Payload), id })));
  if (!changes.every(({ kind, version }) => isUnderstood(kind, version))) return null;
  const project = emptyProject();
  changes.forEach((change, index) => {
    if (index % 200 === 0) onProgress?.(index / changes.length);
    apply(project, change);
  });
  return { project, changes };
}
