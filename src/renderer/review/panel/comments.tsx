import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type { RowView, ThreadView } from '../../../shared/view.ts';
import { backend } from '../../bridge/backend.ts';
import { Button } from '../../parts/button.tsx';
import { showProblem } from '../../parts/toast.ts';
import { useWhen } from '../../parts/use-when.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useReadOnly } from '../use-read-only.ts';
import { useWork } from '../use-work.ts';
import { useAnswer } from './use-answer.ts';

const pause = 60;

/** The row's threads, the open ones first, and a box for a new one. */
export function Comments({ row }: { row: RowView }) {
  const { review } = useMessages();
  const readOnly = useReadOnly();
  return (
    <section>
      <h2>
        {review.comments}
        <span>{review.commentsCount({ open: row.openThreads, all: row.threads })}</span>
      </h2>
      {row.threads > 0 && <Threads row={row} readOnly={readOnly} />}
      {!readOnly && <Write row={row} thread={null} />}
    </section>
  );
}

function Threads({ row, readOnly }: { row: RowView; readOnly: boolean }) {
  const { handle } = useWork();
  const threads = useAnswer('comments.read', { handle, row: row.id }, row, pause) ?? [];
  const inOrder = [...threads.filter((one) => !one.resolved), ...threads.filter((one) => one.resolved)];
  return inOrder.map((thread) => <Thread key={thread.id} row={row} thread={thread} readOnly={readOnly} />);
}

function Thread({ row, thread, readOnly }: { row: RowView; thread: ThreadView; readOnly: boolean }) {
  const { handle, place } = useWork();
  const { common, review } = useMessages();
  const when = useWhen();
  const [replying, setReplying] = useState(false);

  async function resolve() {
    const resolved = !thread.resolved;
    const outcome = await backend.call('thread.resolve', { handle, thread: thread.id, resolved });
    if (!outcome.ok) return showProblem(outcome.problem);
    place.change({ said: resolved ? review.threadResolved : review.threadReopened });
  }

  return (
    <div className={thread.resolved ? 'thread thread-resolved' : 'thread'}>
      {thread.comments.map((comment) => (
        <div key={comment.id} className="comment">
          <small>
            {comment.mine ? common.you : comment.by} · {when(comment.at)}
          </small>
          <p>{comment.text}</p>
        </div>
      ))}
      {!readOnly && !replying && (
        <p className="thread-actions">
          {thread.resolved && <span>{review.resolved} · </span>}
          {!thread.resolved && (
            <button type="button" onClick={() => setReplying(true)}>
              {review.reply}
            </button>
          )}
          <button type="button" onClick={() => void resolve()}>
            {thread.resolved ? review.reopen : review.resolve}
          </button>
        </p>
      )}
      {replying && <Write row={row} thread={thread.id} done={() => setReplying(false)} />}
    </div>
  );
}

interface WriteProps {
  row: RowView;
  /** The thread to answer; null begins one. */
  thread: string | null;
  done?: () => void;
}

function Write({ row, thread, done }: WriteProps) {
  const work = useWork();
  const { review, common } = useMessages();
  const [text, setText] = useState('');
  const reply = thread !== null;

  async function send(event?: FormEvent) {
    event?.preventDefault();
    if (text.trim() === '') return;
    const outcome = await backend.call('comment.add', { handle: work.handle, row: row.id, thread, text });
    if (!outcome.ok) return showProblem(outcome.problem);
    setText('');
    work.place.change({ said: review.commentAdded });
    done?.();
  }

  function keys(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void send();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      done?.();
      work.go(row.id, { on: 'target' });
    }
  }

  return (
    <form className="write-comment" onSubmit={(event) => void send(event)}>
      <textarea
        {...(reply ? { autoFocus: true } : { 'data-comment-box': '' })}
        className="input"
        rows={text === '' && !reply ? 1 : 3}
        aria-label={reply ? review.reply : review.comment}
        placeholder={reply ? review.replyPlaceholder : review.commentPlaceholder}
        value={text}
        maxLength={20_000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keys}
      />
      {(text !== '' || reply) && (
        <span className="write-comment-actions">
          {reply && (
            <Button look="quiet" onClick={done}>
              {common.cancel}
            </Button>
          )}
          <Button type="submit" disabled={text.trim() === ''}>
            {reply ? review.replySend : review.commentSend}
          </Button>
        </span>
      )}
    </form>
  );
}
