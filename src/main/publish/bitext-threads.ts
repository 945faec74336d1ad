import { rangesOf } from '../../core/review/comment-place.ts';
import { errorOf, isDeclined, isResolved } from '../../core/review/comments.ts';
import type { Comment } from '../../core/review/discussion.ts';
import type { Project } from '../../core/review/project.ts';
import type { BitextComment, BitextRange } from '../../formats/bitext/bitext.ts';
import { said } from './said.ts';
import { saidIn } from './said-in.ts';

/** The comments of a row thread by thread, each thread by who began it. Those that were taken back are left out. */
export function threadsIn(project: Project, row: string, comments: readonly Comment[]): BitextComment[] {
  const threads = new Map<string, Comment[]>();
  for (const comment of comments) {
    if (comment.withdrawn) continue;
    threads.set(comment.thread, [...(threads.get(comment.thread) ?? []), comment]);
  }
  return [...threads].flatMap(([thread, spoken]) =>
    spoken.map((comment, index): BitextComment => {
      const { author, at, text } = saidIn(project, comment);
      const told = { author, at, text };
      return index > 0 ? { ...told, reply: true } : { ...told, ...toldOf(project, row, thread, comment) };
    }),
  );
}

/** What is told of a thread with the comment that begins it. */
function toldOf(project: Project, row: string, thread: string, first: Comment): Partial<BitextComment> {
  const on = rangeIn(project, row, first);
  const found = errorOf(project, thread);
  return {
    ...(isResolved(project, thread) ? { resolved: true } : {}),
    ...(isDeclined(project, thread) ? { declined: true } : {}),
    ...(on ? { on } : {}),
    ...(found ? { error: found.error } : {}),
  };
}

/** Where a thread stands in the text of its row, in whose segments it may have been cut. */
function rangeIn(project: Project, row: string, first: Comment): BitextRange | null {
  const ranges = rangesOf(project, first);
  for (const side of ['source', 'target'] as const) {
    const segments = said(project, project.rows.get(row)?.[side] ?? []);
    const texts = segments.map((id) => project.segments.get(id)!.content.text);
    const starts = texts.map((_, index) => texts.slice(0, index).join(' ').length + (index === 0 ? 0 : 1));
    const placed = ranges.flatMap(({ segment, start, end }) => {
      const from = starts[segments.indexOf(segment)];
      return from === undefined ? [] : [{ start: from + start, end: from + end }];
    });
    const [begun, last] = [placed[0], placed.at(-1)];
    if (begun && last)
      return { side, start: begun.start, words: texts.join(' ').slice(begun.start, last.end) };
  }
  return null;
}
