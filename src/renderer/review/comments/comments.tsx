import { useEffect } from 'react';
import type { RowView, ThreadView } from '../../../shared/view.ts';
import { backend } from '../../bridge/backend.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useAnswer } from '../../store/use-answer.ts';
import { useReadOnly } from '../use-read-only.ts';
import { usePlace, useWork } from '../use-work.ts';
import { Thread } from './thread.tsx';
import { WriteComment } from './write-comment.tsx';
import './comments.css';

const pause = 60;
/** What stands before one's eyes so long, in milliseconds, was read. */
const readAfter = 1_500;

/** The row's threads, the open ones first, and a box for a new one. Those on a suggestion stand beside that. */
export function Comments({ row, threads }: { row: RowView; threads: readonly ThreadView[] }) {
  const { review } = useMessages();
  const readOnly = useReadOnly();
  const current = usePlace((place) => place.thread);
  const open = threads.filter(({ resolved }) => !resolved);
  if (readOnly && threads.length === 0) return null;
  const inOrder = [...open, ...threads.filter(({ resolved }) => resolved)];
  return (
    <section aria-label={review.comments}>
      <h2>
        {review.comments}
        <span>{review.commentsCount({ open: open.length, all: threads.length })}</span>
      </h2>
      {inOrder.map((thread) => (
        <Thread key={thread.id} thread={thread} readOnly={readOnly} current={thread.id === current} />
      ))}
      {!readOnly && <WriteComment row={row.id} thread={null} />}
    </section>
  );
}

/** The threads on a row; those that stand before one's eyes are soon taken as read. */
export function useThreads(row: RowView): readonly ThreadView[] {
  const { handle } = useWork();
  const threads =
    useAnswer('comments.read', row.threads > 0 ? { handle, row: row.id } : null, row, pause) ?? none;
  useSeen(handle, threads);
  return threads;
}

const none: readonly ThreadView[] = [];

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
