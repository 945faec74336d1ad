import { assigneeOf, errorOf, firstOf, isResolved } from '../../core/review/comments.ts';
import { rangesOf, rowOfComment } from '../../core/review/comment-place.ts';
import { clockTime } from '../../core/review/clock.ts';
import { isSamePerson } from '../../core/review/people.ts';
import type { Comment } from '../../core/review/discussion.ts';
import type { Project } from '../../core/review/project.ts';
import type { CommentView, PersonView, ThreadView } from '../../shared/view.ts';
import { isUnread, type Reader } from './is-unread.ts';
import { nameOf } from './view-row.ts';

/** A thread as its reader sees it, with its comments from the oldest on. */
export function viewThread(
  project: Project,
  id: string,
  comments: readonly Comment[],
  reader: Reader,
): ThreadView {
  const first = firstOf(project, id)!;
  const isMe = (key: string | null) =>
    key !== null && reader.me !== null && isSamePerson(project, key, reader.me);
  const error = errorOf(project, id);
  const assignee = assigneeOf(project, id);
  const views = comments.map((comment) => viewComment(project, comment, reader));
  return {
    id,
    row: rowOfComment(project, first),
    resolved: isResolved(project, id),
    anchor: first.anchor && {
      side: project.segments.get(first.anchor.segment)!.side,
      quote: first.anchor.text.slice(first.anchor.start, first.anchor.end),
      ranges: [...rangesOf(project, first)],
    },
    error: error && { ...error.error, writers: error.writers.map((key) => nameOf(project, key)) },
    assignee: assignee === null ? null : person(project, assignee),
    suggestion: first.suggestion,
    people: [...new Set(comments.map(({ author }) => author))],
    mentionsMe: comments.some(({ mentions }) => mentions.some(isMe)),
    assignedToMe: isMe(assignee),
    mine: isMe(first.author),
    unread: views.some(({ unread }) => unread),
    comments: views,
    resolutions: (project.resolutions.get(id) ?? []).map(({ author, clock, resolved, outcome, reason }) => ({
      by: nameOf(project, author),
      at: clockTime(clock),
      resolved,
      outcome,
      reason,
    })),
  };
}

/** The threads that comments make up, the oldest first. */
export function viewThreads(reader: Reader & { project: Project }, comments: Comment[]): ThreadView[] {
  const threads = Map.groupBy(comments, ({ thread }) => thread);
  return [...threads].map(([id, members]) => viewThread(reader.project, id, members, reader));
}

function viewComment(project: Project, comment: Comment, reader: Reader): CommentView {
  const { id, author, clock, text, mentions, withdrawn } = comment;
  return {
    id,
    by: nameOf(project, author),
    mine: reader.me !== null && isSamePerson(project, author, reader.me),
    at: clockTime(clock),
    text,
    mentions: mentions.map((key) => person(project, key)),
    unread: isUnread(project, comment, reader),
    withdrawn,
  };
}

function person(project: Project, key: string): PersonView {
  return { key, name: nameOf(project, key) };
}
