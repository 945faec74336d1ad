import { X } from 'lucide-react';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type { TranslationError } from '../../../core/review/change.ts';
import { backend } from '../../bridge/backend.ts';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { showProblem } from '../../parts/toast.ts';
import { useApp } from '../../store/app-store.ts';
import { useMessages } from '../../store/use-messages.ts';
import { usePlace, useWork } from '../use-work.ts';
import { ErrorFields } from './error-fields.tsx';
import { MentionBox } from './mention-box.tsx';

interface WriteCommentProps {
  row: string;
  /** The thread to answer; null begins one. */
  thread: string | null;
  /** The suggestion that a new thread is about. */
  suggestion?: string;
  done?: () => void;
  /** Where the focus goes when nothing is written after all; to the row where it is not said. */
  leave?: () => void;
}

/** Writes a comment: on the row, on the words that were chosen for it, or as an answer. */
export function WriteComment({ row, thread, suggestion, done, leave }: WriteCommentProps) {
  const work = useWork();
  const { review, common } = useMessages();
  const members = useApp((state) => state.project?.members) ?? [];
  const role = useApp((state) => state.project?.me?.role);
  const chosen = usePlace((place) => place.chosen);
  const [text, setText] = useState('');
  const [error, setError] = useState<TranslationError | null>(null);
  const reply = thread !== null;
  /** It was asked for just now, and goes when it is done with. */
  const passing = done !== undefined;
  const anchor = !passing && chosen?.row === row ? chosen.anchor : null;
  const open = text !== '' || passing || anchor !== null;

  async function send(event?: FormEvent) {
    event?.preventDefault();
    if (text.trim() === '') return;
    const mentions = members.filter(({ name }) => text.includes(`@${name}`)).map(({ key }) => key);
    const outcome = await backend.call('comment.add', {
      handle: work.handle,
      row,
      thread,
      text,
      ...(anchor && { anchor }),
      ...(suggestion !== undefined && { suggestion }),
      ...(error && { error }),
      ...(mentions.length > 0 && { mentions }),
    });
    if (!outcome.ok) return showProblem(outcome.problem);
    setText('');
    setError(null);
    work.place.change({ said: review.commentAdded, chosen: null });
    done?.();
    if (passing) leave?.();
  }

  function keys(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void send();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      done?.();
      work.place.change({ chosen: null });
      if (leave) leave();
      else work.go(row, { on: work.editors.last ?? 'target' });
    }
  }

  return (
    <form className="write-comment" onSubmit={(event) => void send(event)}>
      {anchor && (
        <p className="chosen-words">
          <span className="thread-quote">{anchor.text.slice(anchor.start, anchor.end)}</span>
          <IconButton label={review.wholeRow} onClick={() => work.place.change({ chosen: null })}>
            <X size={14} aria-hidden="true" />
          </IconButton>
        </p>
      )}
      <MentionBox
        atOnce={passing}
        rows={open ? 3 : 1}
        text={text}
        members={members}
        label={reply ? review.reply : review.comment}
        placeholder={
          reply
            ? review.replyPlaceholder
            : suggestion !== undefined
              ? review.commentSuggestionPlaceholder
              : anchor
                ? review.commentWordsPlaceholder
                : review.commentPlaceholder
        }
        change={setText}
        onKeyDown={keys}
      />
      {open && !reply && role !== undefined && role !== 'translator' && (
        <ErrorFields error={error} choose={setError} />
      )}
      {open && (
        <span className="write-comment-actions">
          {passing && (
            <Button look="quiet" onClick={() => (done?.(), leave?.())}>
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
