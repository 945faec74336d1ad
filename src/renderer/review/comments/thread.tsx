import { useEffect, useRef, useState } from 'react';
import type { CommentView, ThreadView } from '../../../shared/view.ts';
import { useWhen } from '../../parts/use-when.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useWork } from '../use-work.ts';
import { ResolveForm } from './resolve-form.tsx';
import { ThreadHead } from './thread-head.tsx';
import { ThreadMenu } from './thread-menu.tsx';
import { WriteComment } from './write-comment.tsx';

interface ThreadProps {
  thread: ThreadView;
  readOnly: boolean;
  /** Its words are marked in the text. */
  current: boolean;
  /** Where the focus goes when a reply is not written after all; to the row where it is not said. */
  leave?: () => void;
}

/** A thread: what it is about, what was said, and what can be done with it. */
export function Thread({ thread, readOnly, current, leave }: ThreadProps) {
  const { place } = useWork();
  const { review } = useMessages();
  const [doing, setDoing] = useState<'reply' | 'resolve' | null>(null);
  const element = useRef<HTMLElement>(null);
  const done = () => setDoing(null);
  useEffect(() => {
    if (current) element.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const mark = () => place.state().thread !== thread.id && place.change({ thread: thread.id });

  return (
    <article
      ref={element}
      className={['thread', thread.resolved && 'thread-resolved', current && 'thread-current']
        .filter(Boolean)
        .join(' ')}
      aria-label={review.threadBy(thread.comments[0]?.by ?? '')}
      onMouseEnter={mark}
      onFocus={mark}
    >
      <ThreadHead thread={thread} />
      {thread.comments.map((comment) => (
        <Said key={comment.id} comment={comment} />
      ))}
      <Resolutions thread={thread} />
      {!readOnly && doing === null && (
        <p className="thread-actions">
          {!thread.resolved && (
            <button type="button" onClick={() => setDoing('reply')}>
              {review.reply}
            </button>
          )}
          <button type="button" onClick={() => setDoing('resolve')}>
            {thread.resolved ? review.reopen : review.resolve}
          </button>
          <ThreadMenu thread={thread} />
        </p>
      )}
      {doing === 'reply' && thread.row !== null && (
        <WriteComment row={thread.row} thread={thread.id} done={done} {...(leave && { leave })} />
      )}
      {doing === 'resolve' && <ResolveForm thread={thread} done={done} />}
    </article>
  );
}

function Said({ comment }: { comment: CommentView }) {
  const { common, review } = useMessages();
  const when = useWhen();
  return (
    <div className={comment.unread ? 'comment comment-unread' : 'comment'}>
      <small>
        {comment.unread && <b className="unread-mark">{review.unread}</b>}
        {comment.mine ? common.you : comment.by} · <time dateTime={comment.at}>{when(comment.at)}</time>
        {comment.withdrawn && <> · {review.withdrawn}</>}
      </small>
      <p>
        <WithMentions comment={comment} />
      </p>
    </div>
  );
}

function WithMentions({ comment: { text, mentions } }: { comment: CommentView }) {
  const names = mentions.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const pattern = new RegExp(
    `(${names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
  );
  return text.split(pattern).map((part, index) => (names.includes(part) ? <b key={index}>{part}</b> : part));
}

function Resolutions({ thread: { resolutions } }: { thread: ThreadView }) {
  const { review } = useMessages();
  const when = useWhen();
  return resolutions.map(({ by, at, resolved, outcome, reason }) => (
    <p key={at} className="resolution">
      <small>
        {resolved ? review.resolvedBy[outcome](by) : review.reopenedBy(by)} · {when(at)}
      </small>
      {reason !== null && <span>{reason}</span>}
    </p>
  ));
}
