import type { Change } from './change.ts';
import type { Project } from './project.ts';

/** A step that may be brought again: the change that was taken back, and the change that took it back. */
export interface Undone {
  original: Change;
  undoing: Change;
}

/** What somebody's own changes, in order, leave to undo and to redo; the nearest of each is last. */
export interface UndoStack {
  undo: Change[];
  redo: Undone[];
}

export function emptyUndoStack(): UndoStack {
  return { undo: [], redo: [] };
}

/** Takes account of one more change of the stack's owner; a change that was refused counts for nothing. */
export function pushChange(stack: UndoStack, change: Change, project: Project): void {
  if (project.refusals.at(-1)?.change === change.id) return;
  if (change.undoes !== undefined) {
    const index = stack.undo.findLastIndex((done) => done.id === change.undoes);
    if (index < 0) return;
    const [original] = stack.undo.splice(index, 1);
    stack.redo.push({ original: original!, undoing: change });
  } else if (change.redoes !== undefined) {
    stack.redo = stack.redo.filter(({ undoing }) => undoing.id !== change.redoes);
    stack.undo.push(change);
  } else if (isStep(change)) {
    stack.undo.push(change);
    stack.redo = [];
  }
}

function isStep({ kind }: Change): boolean {
  return !['found', 'import', 'waive', 'member', 'retract'].includes(kind);
}
