import type { Change, Kind } from './change.ts';
import type { Project } from './project.ts';

/** What somebody's own changes leave to undo and to redo; the nearest of each is last. */
export interface UndoStack {
  undo: Change[];
  redo: Change[];
}

export function emptyUndoStack(): UndoStack {
  return { undo: [], redo: [] };
}

/**
 * Takes account of one more change of the stack's owner, just applied to the project; one that was refused
 * counts for nothing. A step that is brought again goes by its first change.
 */
export function pushChange(stack: UndoStack, change: Change, project: Project): void {
  if (project.refusals.some((refusal) => refusal.change === change.id)) return;
  if (change.undoes !== undefined) moveStep(change.undoes, stack.undo, stack.redo);
  else if (change.redoes !== undefined) moveStep(change.redoes, stack.redo, stack.undo);
  else if (isStep(change)) {
    stack.undo.push(change);
    stack.redo = [];
  }
}

function moveStep(id: string, from: Change[], to: Change[]) {
  const index = from.findLastIndex((change) => change.id === id);
  if (index >= 0) to.push(...from.splice(index, 1));
}

/** What is about people, or signs, stands: it is answered by another change, not undone. */
const lasting: readonly Kind[] = [
  'found',
  'import',
  'waive',
  'member',
  'revoke',
  'replace-key',
  'sign',
  'retract',
];

function isStep({ kind, body }: Change): boolean {
  if (kind === 'settings') return body.fourEyes === undefined;
  return !lasting.includes(kind);
}
