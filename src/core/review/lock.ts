import type { Action } from './change.ts';
import { mayUse } from './policy.ts';
import type { Project } from './project.ts';
import type { RefusalReason } from './refusal.ts';
import { holdingAssertion, rowState } from './row-facts.ts';

/** An approved row is locked to all who may not unlock it: they can comment on it and make suggestions. */
export function isLocked(project: Project, rowId: string): boolean {
  return rowState(project, rowId) === 'final';
}

/**
 * Why somebody should not do now what would change an approved row or take its approval away. Asked when a
 * change is made, never of a log: an edit made elsewhere before anybody approved is kept, and voids the approval.
 */
export function lockRefusal(project: Project, author: string, action: Action): RefusalReason | null {
  if (mayUse(project, author, 'unlock')) return null;
  return changedRows(project, action).some((row) => isLocked(project, row)) ? 'locked' : null;
}

/** Live rows whose approval would not stand after an action. */
function changedRows(project: Project, action: Action): string[] {
  const { kind, body } = action;
  switch (kind) {
    case 'edit':
    case 'correct':
      return body.edits.flatMap(({ segment }) => project.rowOfSegment.get(segment) ?? []);
    case 'insert':
    case 'remove':
    case 'request':
      return [body.row];
    case 'pair':
      return body.remove;
    case 'state':
      return body.state === 'final' ? [] : body.rows.map(({ row }) => row);
    case 'retract':
      return (project.retractable.get(body.change)?.subjects ?? []).filter(
        (row) => project.rows.has(row) && holdingAssertion(project, row)?.change === body.change,
      );
    default:
      return [];
  }
}
