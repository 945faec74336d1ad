import type { ThreadView } from '../../../shared/view.ts';
import { useMessages } from '../../store/use-messages.ts';
import { goToThread } from './go-to-thread.ts';
import { useWork } from '../use-work.ts';

/** What a thread stands on, the error that it is, and who is to see to it. */
export function ThreadHead({ thread }: { thread: ThreadView }) {
  const work = useWork();
  const { review, lqa } = useMessages();
  const { anchor, error, assignee } = thread;
  return (
    <>
      {error && (
        <p className="thread-error">
          {lqa.severities[error.severity]} · {lqa.categories[error.category]}
        </p>
      )}
      {anchor && (
        <button
          type="button"
          className={anchor.ranges.length > 0 ? 'thread-quote' : 'thread-quote thread-quote-gone'}
          aria-label={review.showWords(anchor.quote)}
          onClick={() => goToThread(work, thread)}
        >
          {anchor.quote}
        </button>
      )}
      {anchor?.ranges.length === 0 && <p className="thread-orphaned">{review.orphaned}</p>}
      {assignee && <p className="thread-assignee">{review.assignedTo(assignee.name)}</p>}
    </>
  );
}
