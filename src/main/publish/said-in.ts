import { clockTime } from '../../core/review/clock.ts';
import { isResolved } from '../../core/review/comments.ts';
import type { Comment } from '../../core/review/discussion.ts';
import type { Project } from '../../core/review/project.ts';
import type { BitextComment } from '../../formats/bitext/bitext.ts';
import { nameOf } from '../views/view-row.ts';

/** A comment as other files tell it. */
export function saidIn(project: Project, { id, thread, author, clock, text }: Comment): BitextComment {
  const closed = id === thread && isResolved(project, thread);
  return {
    author: nameOf(project, author),
    at: clockTime(clock),
    text,
    ...(closed ? { resolved: true } : {}),
  };
}
