import { invert, repeat } from '../../core/review/invert.ts';
import type { Action, Change } from '../../core/review/change.ts';
import type { Step } from '../../shared/contract.ts';
import { type Outcome, refuse } from '../../shared/problem.ts';
import type { Commit } from '../project/open-project.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { withProject } from './with-project.ts';

/** What others have changed since cannot be taken back: it is said once, and the step before it is next. */
function go(
  session: ProjectSession,
  steps: Change[],
  action: Action | null,
  link: Pick<Commit, 'undoes' | 'redoes'>,
): Outcome<Step> {
  if (session.file.readOnly) return refuse('read-only', session.file.readOnly.with);
  const commit = action && { action, ...link };
  if (!commit || session.refusal(commit)) {
    steps.pop();
    session.tellChanged([]);
    const reason = commit && session.refusal(commit);
    return refuse(reason === 'locked' ? 'locked' : 'undo-overtaken');
  }
  return session.step([commit]);
}

export const undo: Handler<'undo'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => {
    const steps = session.undoStack.undo;
    const change = steps.at(-1);
    if (!change) return refuse('nothing-to-undo');
    return go(session, steps, invert(session.project, change), { undoes: change.id });
  });

export const redo: Handler<'redo'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => {
    const steps = session.undoStack.redo;
    const change = steps.at(-1);
    if (!change) return refuse('nothing-to-redo');
    return go(session, steps, repeat(session.project, change), { redoes: change.id });
  });
