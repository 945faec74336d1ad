import type { TranslationError } from './change.ts';
import { rowOfComment } from './comment-place.ts';
import type { Classification, Comment, Resolution } from './discussion.ts';
import type { Project } from './project.ts';
import { listUnder } from './verb.ts';

/** The comment that began a thread; undefined when there is no such thread. */
export function firstOf(project: Project, thread: string): Comment | undefined {
  const first = project.comments.get(thread);
  return first?.thread === thread ? first : undefined;
}

/** Comments of a live row, oldest first, those that followed their segments here among them. */
export function commentsOfRow(project: Project, rowId: string): Comment[] {
  return commentsByRow(project).get(rowId) ?? [];
}

/** All comments, by the live row they stand on; those whose row and segments are gone under ''. */
export function commentsByRow(project: Project): Map<string, Comment[]> {
  const byRow = new Map<string, Comment[]>();
  const rowOfThread = new Map<string, string>();
  for (const comment of project.comments.values()) {
    let row = rowOfThread.get(comment.thread);
    if (row === undefined) {
      row = rowOfComment(project, firstOf(project, comment.thread) ?? comment) ?? '';
      rowOfThread.set(comment.thread, row);
    }
    listUnder(byRow, row).push(comment);
  }
  for (const list of byRow.values()) list.sort(byTime);
  return byRow;
}

function byTime(a: Comment, b: Comment): number {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
  return a.change < b.change ? -1 : a.change > b.change ? 1 : 0;
}

export function resolutionOf(project: Project, thread: string): Resolution | null {
  return project.resolutions.get(thread)?.at(-1) ?? null;
}

export function isResolved(project: Project, thread: string): boolean {
  return resolutionOf(project, thread)?.resolved ?? false;
}

/** The member who is to see to a thread; null for nobody. */
export function assigneeOf(project: Project, thread: string): string | null {
  return project.assignments.get(thread)?.at(-1)?.member ?? null;
}

/** A thread as the error that it is; null where it is none. */
export function errorOf(
  project: Project,
  thread: string,
): (Classification & { error: TranslationError }) | null {
  const last = project.classifications.get(thread)?.at(-1);
  return last?.error ? { ...last, error: last.error } : null;
}

/** A recorded error counts unless it was declined. */
export function isDeclined(project: Project, thread: string): boolean {
  const resolution = resolutionOf(project, thread);
  return resolution?.resolved === true && resolution.outcome === 'declined';
}
