import { errorOf, isResolved } from '../../core/review/comments.ts';
import { rangesOf, rowOfComment } from '../../core/review/comment-place.ts';
import type { Project } from '../../core/review/project.ts';
import type { AnchorRange } from '../../shared/view.ts';

/** What a row's view says of the threads on it. */
export interface RowThreads {
  all: number;
  open: number;
  anchors: AnchorRange[];
}

/** Counts threads by the live row that they stand on, and finds the stretches of the open ones in every row. */
export function threadsByRow(project: Project): Map<string, RowThreads> {
  const byRow = new Map<string, RowThreads>();
  const at = (row: string) => {
    let threads = byRow.get(row);
    if (!threads) byRow.set(row, (threads = { all: 0, open: 0, anchors: [] }));
    return threads;
  };
  for (const first of project.comments.values()) {
    if (first.thread !== first.id) continue;
    const threads = at(rowOfComment(project, first) ?? '');
    threads.all += 1;
    if (isResolved(project, first.id)) continue;
    threads.open += 1;
    const error = errorOf(project, first.id) !== null;
    for (const range of rangesOf(project, first)) {
      at(project.rowOfSegment.get(range.segment)!).anchors.push({ ...range, thread: first.id, error });
    }
  }
  return byRow;
}
