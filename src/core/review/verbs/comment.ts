import { rowOfComment } from '../comments.ts';
import type { Project } from '../project.ts';
import { listUnder, type Touched, type Verb } from '../verb.ts';

export const comment: Verb<'comment'> = {
  check(project, _author, body) {
    if (project.comments.has(body.comment)) return 'same-id';
    if (body.thread === null) return project.rows.has(body.row) ? null : 'no-such-row';
    return project.comments.get(body.thread)?.thread === body.thread ? null : 'no-such-thread';
  },
  perform(project, { id, author, clock, body }, touched) {
    const row = project.rows.get(body.row);
    project.comments.set(body.comment, {
      id: body.comment,
      change: id,
      author,
      clock,
      row: body.row,
      segments: row ? [...row.source, ...row.target] : [],
      thread: body.thread ?? body.comment,
      text: body.text,
    });
    project.retractable.set(id, { kind: 'comment', author, subjects: [body.comment] });
    touchThread(project, body.thread ?? body.comment, touched);
    touched.comments.add(body.comment);
  },
};

export const resolve: Verb<'resolve'> = {
  check: (project, _author, { thread }) =>
    project.comments.get(thread)?.thread === thread ? null : 'no-such-thread',
  perform(project, { id, author, clock, body: { thread, resolved } }, touched) {
    listUnder(project.resolutions, thread).push({ change: id, author, clock, thread, resolved });
    project.retractable.set(id, { kind: 'resolve', author, subjects: [thread] });
    touchThread(project, thread, touched);
  },
};

/** Marks a thread's comments and the row that it stands on. */
export function touchThread(project: Project, thread: string, touched: Touched): void {
  const first = project.comments.get(thread);
  const row = first && rowOfComment(project, first);
  if (row) touched.rows.add(row);
  touched.comments.add(thread);
}
