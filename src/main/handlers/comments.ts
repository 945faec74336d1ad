import { commentsByRow, firstOf, isResolved } from '../../core/review/comments.ts';
import { graphemeBoundaries } from '../../core/text/graphemes.ts';
import type { Input } from '../../shared/contract.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { viewThreads } from '../views/view-thread.ts';
import { withProject } from './with-project.ts';

/**
 * Threads of a row, or of the whole project in the rows' order and then those that have no row left, the oldest
 * of a row first.
 */
export const readComments: Handler<'comments.read'> = (caller, { handle, row }) =>
  withProject(caller, handle, (session) => {
    const byRow = commentsByRow(session.project);
    const rows = row === null ? [...session.project.rowOrder, ''] : [row];
    return done(rows.flatMap((id) => viewThreads(session, byRow.get(id) ?? [])));
  });

export const addComment: Handler<'comment.add'> = (caller, { handle, ...given }) =>
  withProject(caller, handle, (session) => {
    const { row, thread, text, anchor, suggestion, error, mentions = [] } = given;
    if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
    if (anchor && session.project.rowOfSegment.get(anchor.segment) !== row) return refuse('no-such-segment');
    const known = [...new Set(mentions)].filter((key) => session.project.members.has(key));
    const body = {
      comment: session.newId(),
      row,
      thread,
      text,
      ...(anchor && { anchor: wholeCharacters(anchor) }),
      ...(suggestion !== undefined && { suggestion }),
      ...(error && { error }),
      ...(known.length > 0 && { mentions: known }),
    };
    return session.step([{ action: { kind: 'comment', body } }]);
  });

type GivenAnchor = NonNullable<Input<'comment.add'>['anchor']>;

/** The range grown so that it cuts no character in two. */
function wholeCharacters({ segment, start, end, text }: GivenAnchor): GivenAnchor {
  const boundary = graphemeBoundaries(text);
  let last = Math.min(end, text.length);
  while (last < text.length && boundary(last) !== last) last += 1;
  return { segment, start: boundary(start), end: last, text };
}

export const resolveThread: Handler<'thread.resolve'> = (caller, { handle, thread, resolved, ...why }) =>
  withProject(caller, handle, (session) => {
    if (!firstOf(session.project, thread)) return refuse('no-such-thread');
    if (isResolved(session.project, thread) === resolved) return done({ rows: [] });
    const body = {
      thread,
      resolved,
      ...(why.outcome && { outcome: why.outcome }),
      ...(why.reason && { reason: why.reason }),
    };
    return session.step([{ action: { kind: 'resolve', body } }]);
  });

export const assignThread: Handler<'thread.assign'> = (caller, { handle, thread, member }) =>
  withProject(caller, handle, (session) =>
    session.step([{ action: { kind: 'assign', body: { thread, member } } }]),
  );

export const classifyThread: Handler<'thread.classify'> = (caller, { handle, thread, error }) =>
  withProject(caller, handle, (session) =>
    session.step([{ action: { kind: 'classify', body: { thread, error } } }]),
  );

export const noteSeen: Handler<'threads.seen'> = (caller, { handle, threads }) =>
  withProject(caller, handle, (session) => {
    const wanted = threads && new Set(threads);
    const comments = [...session.project.comments.values()];
    session.noteSeen(comments.filter(({ thread }) => !wanted || wanted.has(thread)).map(({ id }) => id));
    return done(null);
  });
