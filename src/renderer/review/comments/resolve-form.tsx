import { useState, type FormEvent } from 'react';
import type { ThreadView } from '../../../shared/view.ts';
import { backend } from '../../bridge/backend.ts';
import { Button } from '../../parts/button.tsx';
import { showProblem } from '../../parts/toast.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useWork } from '../use-work.ts';

/** Asks why a thread is closed or opened again; the reason may be left out. */
export function ResolveForm({ thread, done }: { thread: ThreadView; done: () => void }) {
  const { handle, place } = useWork();
  const { common, review } = useMessages();
  const [reason, setReason] = useState('');
  const resolved = !thread.resolved;

  async function send(outcome: 'done' | 'declined') {
    const why = { ...(resolved && { outcome }), ...(reason.trim() !== '' && { reason }) };
    const answer = await backend.call('thread.resolve', { handle, thread: thread.id, resolved, ...why });
    if (!answer.ok) return showProblem(answer.problem);
    place.change({ said: resolved ? review.threadResolved : review.threadReopened });
    done();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void send('done');
  }

  return (
    <form
      className="write-comment"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        done();
      }}
    >
      <input
        className="input"
        autoFocus
        aria-label={review.reason}
        placeholder={review.reason}
        value={reason}
        maxLength={10_000}
        onChange={(event) => setReason(event.target.value)}
      />
      <span className="write-comment-actions">
        <Button look="quiet" onClick={done}>
          {common.cancel}
        </Button>
        {resolved && <Button onClick={() => void send('declined')}>{review.decline}</Button>}
        <Button type="submit">{resolved ? review.resolveDone : review.reopen}</Button>
      </span>
    </form>
  );
}
