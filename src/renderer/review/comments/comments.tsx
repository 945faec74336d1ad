import { useEffect } from 'react';
import type { RowView, ThreadView } from '../../../shared/view.ts';
import { backend } from '../../bridge/backend.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useAnswer } from '../panel/use-answer.ts';
import { useReadOnly } from '../use-read-only.ts';
import { usePlace, useWork } from '../use-work.ts';
import { Thread } from './thread.tsx';
import { WriteComment } from './write-comment.tsx';
import './comments.css';

const pause = 60;
/** What stands before one's eyes so long, in milliseconds, was read. */
const readAfter = 1_500;

/** The row's threads, the open ones first, and a box for a new one. */
export function Comments({ row }: { row: RowView }) {
  const { review } = useMessages();
  const readOnly = useReadOnly();
  return (
    <section aria-label={review.comments}>
      <h2>
        {review.comments}
        <span>{review.commentsCount({ open: row.openThreads, all: row.threads })}</span>
      </h2>
      {row.threads > 0 && <Threads row={row} readOnly={readOnly} />}
      {!readOnly && <WriteComment row={row.id} thread={null} />}
    </section>
  );
}

function Threads({ row, readOnly }: { row: RowView; readOnly: boolean }) {
  const { handle } = useWork();
  const threads = useAnswer('comments.read', { handle, row: row.id }, row, pause) ?? [];
  const current = usePlace((place) => place.thread);
  useSeen(handle, threads);
  const inOrder = [...threads.filter((one) => !one.resolved), ...threads.filter((one) => one.resolved)];
  return inOrder.map((thread) => (
    <Thread key={thread.id} thread={thread} readOnly={readOnly} current={thread.id === current} />
  ));
}

function useSeen(handle: string, threads: readonly ThreadView[]): void {
  const unread = threads
    .filter((thread) => thread.unread)
    .map(({ id }) => id)
    .join();
  useEffect(() => {
    if (unread === '') return undefined;
    const timer = setTimeout(() => {
      if (document.hasFocus()) void backend.call('threads.seen', { handle, threads: unread.split(',') });
    }, readAfter);
    return () => clearTimeout(timer);
  }, [handle, unread]);
}
