import { firstOf } from '../comments.ts';
import { livePieces } from '../live-pieces.ts';
import { rowOfComment } from '../comment-place.ts';
import type { Comment } from '../discussion.ts';
import type { Project } from '../project.ts';
import { anyRow, standIn } from '../stand-in.ts';
import { lastEditors } from '../row-facts.ts';
import { listUnder, type Touched, type Verb } from '../verb.ts';

export const comment: Verb<'comment'> = {
  check(project, author, body) {
    const same = project.comments.get(body.comment);
    if (same && !(same.withdrawn && same.author === author)) return 'same-id';
    if ((project.withdrawn.get(body.comment)?.author ?? author) !== author) return 'same-id';
    if (body.thread !== null) {
      const begun = firstOf(project, body.thread) ?? project.withdrawn.get(body.thread);
      return begun?.thread === body.thread ? null : 'no-such-thread';
    }
    if (!anyRow(project, body.row)) return 'no-such-row';
    if (!body.anchor) return null;
    const { segment, start, end, text } = body.anchor;
    if (standIn(project, segment) === undefined) return 'no-such-segment';
    return start < end && end <= text.length ? null : 'bad-range';
  },
  checkNow: (project, _author, body) =>
    body.thread !== null || project.rows.has(body.row) ? null : 'no-such-row',
  perform(project, { id, author, clock, body }, touched) {
    const row = anyRow(project, body.row);
    const thread = body.thread ?? body.comment;
    revive(project, thread, touched);
    project.withdrawn.delete(body.comment);
    const made: Comment = {
      id: body.comment,
      change: id,
      author,
      clock,
      row: body.row,
      segments: row ? [...row.source, ...row.target] : [],
      thread,
      text: body.text,
      anchor: body.anchor ? { ...body.anchor, segment: standIn(project, body.anchor.segment)! } : null,
      suggestion: body.suggestion ?? null,
      mentions: body.mentions ?? [],
      withdrawn: false,
    };
    project.comments.set(body.comment, made);
    if (body.error && body.thread === null) {
      const writers = writersOf(project, made);
      listUnder(project.classifications, thread).push({
        change: id,
        author,
        clock,
        error: body.error,
        writers,
      });
    }
    project.retractable.set(id, { kind: 'comment', author, subjects: [body.comment] });
    touchThread(project, thread, touched);
    touched.comments.add(body.comment);
  },
};

export const resolve: Verb<'resolve'> = {
  check: (project, _author, { thread }) => (firstOf(project, thread) ? null : 'no-such-thread'),
  perform(project, { id, author, clock, body }, touched) {
    const { thread, resolved, outcome = 'done', reason = null } = body;
    listUnder(project.resolutions, thread).push({
      change: id,
      author,
      clock,
      thread,
      resolved,
      outcome,
      reason,
    });
    project.retractable.set(id, { kind: 'resolve', author, subjects: [thread] });
    touchThread(project, thread, touched);
  },
};

export const assign: Verb<'assign'> = {
  check: (project, _author, { thread }) => (firstOf(project, thread) ? null : 'no-such-thread'),
  checkNow: (project, _author, { member }) =>
    member === null || project.members.has(member) ? null : 'no-such-member',
  perform(project, { id, author, clock, body: { thread, member } }, touched) {
    listUnder(project.assignments, thread).push({ change: id, author, clock, member });
    project.retractable.set(id, { kind: 'assign', author, subjects: [thread] });
    touchThread(project, thread, touched);
  },
};

export const classify: Verb<'classify'> = {
  check: (project, _author, { thread }) => (firstOf(project, thread) ? null : 'no-such-thread'),
  perform(project, { id, author, clock, body: { thread, error } }, touched) {
    const writers = writersOf(project, firstOf(project, thread)!);
    listUnder(project.classifications, thread).push({ change: id, author, clock, error, writers });
    project.retractable.set(id, { kind: 'classify', author, subjects: [thread] });
    touchThread(project, thread, touched);
  },
};

/** Marks a thread's comments and the rows that it stands on. */
export function touchThread(project: Project, thread: string, touched: Touched): void {
  const first = project.comments.get(thread);
  if (first) {
    const row = rowOfComment(project, first);
    if (row !== null) touched.rows.add(row);
    for (const segment of first.anchor ? livePieces(project, first.anchor.segment) : []) {
      touched.rows.add(project.rowOfSegment.get(segment)!);
    }
  }
  touched.comments.add(thread);
}

/** Who answers a thread that its author took back at the same time brings back what it is an answer to. */
function revive(project: Project, thread: string, touched: Touched): void {
  const first = project.withdrawn.get(thread);
  if (!first) return;
  project.withdrawn.delete(thread);
  project.comments.set(thread, { ...first, withdrawn: true });
  touched.comments.add(thread);
}

/** Who wrote the translation that a comment is about, as it is now. */
function writersOf(project: Project, first: Comment): string[] {
  const anchored = first.anchor ? livePieces(project, first.anchor.segment) : [];
  const target = anchored.filter((id) => project.segments.get(id)!.side === 'target');
  if (target.length > 0) {
    return [...new Set(target.flatMap((id) => project.segments.get(id)!.editors))].sort();
  }
  const row = rowOfComment(project, first);
  return row === null ? [] : lastEditors(project, row);
}
