import { invert, repeat } from '../../core/review/invert.ts';
import type { Change } from '../../core/review/change.ts';
import type { Step } from '../../shared/contract.ts';
import { type Outcome, refuse } from '../../shared/problem.ts';
import type { Commit } from '../project/open-project.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { withProject } from './with-project.ts';

/**
 * Takes the last of `steps` back, or does it again, with all that was done as one with it. What others have changed
 * since cannot be taken back: it is said once, and the step before it is next.
 */
function go(
  session: ProjectSession,
  steps: Change[],
  commitFor: (change: Change) => Commit | null,
): Outcome<Step> {
  if (session.file.readOnly) return refuse('read-only', session.file.readOnly.with);
  const last = steps.at(-1)!;
  const commit = commitFor(last);
  if (!commit || session.refusal(commit)) {
    steps.pop();
    session.tellChanged([]);
    const reason = commit && session.refusal(commit);
    return refuse(reason === 'locked' ? 'locked' : 'undo-overtaken');
  }
  const together = session.doneTogether(last.id);
  const others = Array.from({ length: together.size - 1 }, () => () => {
    const next = steps.at(-1);
    if (!next || !together.has(next.id)) return null;
    const other = commitFor(next);
    if (other && !session.refusal(other)) return other;
    steps.pop();
    return null;
  });
  return session.step([commit, ...others]);
}

export const undo: Handler<'undo'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => {
    const steps = session.undoStack.undo;
    if (steps.length === 0) return refuse('nothing-to-undo');
    return go(session, steps, (change) => {
      const action = invert(session.project, change);
      return action && { action, undoes: change.id };
    });
  });

export const redo: Handler<'redo'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => {
    const steps = session.undoStack.redo;
    if (steps.length === 0) return refuse('nothing-to-redo');
    return go(session, steps, (change) => {
      const action = repeat(session.project, change);
      return action && { action, redoes: change.id };
    });
  });
