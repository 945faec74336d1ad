import { commentsByRow, isResolved } from '../../core/review/comments.ts';
import { clockTime } from '../../core/review/clock.ts';
import type { Comment } from '../../core/review/project.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { ThreadView } from '../../shared/view.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { nameOf } from '../views/view-row.ts';
import { withProject } from './with-project.ts';

/** Threads of a row, or of the whole project in the rows' order, the oldest of a row first. */
export const readComments: Handler<'comments.read'> = (caller, { handle, row }) =>
  withProject(caller, handle, (session) => {
    const byRow = commentsByRow(session.project);
    const rows = row === null ? session.project.rowOrder : [row];
    return done(rows.flatMap((id) => viewThreads(session, id, byRow.get(id) ?? [])));
  });

function viewThreads({ project, me }: ProjectSession, row: string, comments: Comment[]): ThreadView[] {
  const threads = Map.groupBy(comments, (comment) => comment.thread);
  return [...threads].map(([id, members]) => ({
    id,
    row,
    resolved: isResolved(project, id),
    comments: members.map((comment) => ({
      id: comment.id,
      by: nameOf(project, comment.author),
      mine: comment.author === me,
      at: clockTime(comment.clock),
      text: comment.text,
    })),
  }));
}

export const addComment: Handler<'comment.add'> = (caller, { handle, row, thread, text }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
    const body = { comment: session.newId(), row, thread, text };
    return session.step([{ action: { kind: 'comment', body } }]);
  });

export const resolveThread: Handler<'thread.resolve'> = (caller, { handle, thread, resolved }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.comments.has(thread)) return refuse('no-such-thread');
    if (isResolved(session.project, thread) === resolved) return done({ rows: [] });
    return session.step([{ action: { kind: 'resolve', body: { thread, resolved } } }]);
  });
