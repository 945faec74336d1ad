import { documentHash } from '../../core/review/content-hash.ts';
import { isResolved } from '../../core/review/comments.ts';
import { rowsToApprove } from '../../core/review/sign-off.ts';
import { outcomeOf } from '../../core/review/suggestions.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { withProject } from './with-project.ts';

/** What a sign-off would be of, as the project stands. */
export const readSignOff: Handler<'sign-off.read'> = (caller, { handle }) =>
  withProject(caller, handle, ({ project }) => {
    const open = new Set(rowsToApprove(project));
    const threads = new Set([...project.comments.values()].map(({ thread }) => thread));
    return done({
      document: documentHash(project),
      rows: project.rowOrder.length,
      open: project.rowOrder.flatMap((row, index) => (open.has(row) ? index + 1 : [])),
      comments: [...threads].filter((thread) => !isResolved(project, thread)).length,
      suggestions: [...project.suggestions.values()].filter((one) => outcomeOf(project, one).state === 'open')
        .length,
    });
  });

/** Signs the very document that was shown; one that changed meanwhile is not signed. */
export const signOff: Handler<'sign-off.sign'> = (caller, { handle, document }) =>
  withProject(caller, handle, (session) => {
    const { project } = session;
    const open = rowsToApprove(project).length;
    if (open > 0) return refuse('not-all-approved', { open });
    const body = { document, rows: project.rowOrder.length };
    return session.step([{ action: { kind: 'sign', body } }]);
  });
