import { useState } from 'react';
import { hunksBetween, takeChanges } from '../../../core/match/hunks.ts';
import type { RichText } from '../../../core/text/rich-text.ts';
import type { SuggestionView, ThreadView } from '../../../shared/view.ts';
import { HunkView } from '../../parts/hunk-view.tsx';
import { useWhen } from '../../parts/use-when.ts';
import { useMessages } from '../../store/use-messages.ts';
import { Thread } from '../comments/thread.tsx';
import { WriteComment } from '../comments/write-comment.tsx';
import { useLanguage } from '../list/still-side.tsx';
import { useReadOnly } from '../use-read-only.ts';
import { usePlace } from '../use-work.ts';
import { Answers } from './answers.tsx';
import './suggestions.css';

interface SuggestionProps {
  suggestion: SuggestionView;
  /** Its row is approved. */
  locked: boolean;
  /** Those that are about it. */
  threads: readonly ThreadView[];
  /** Where the focus goes when a comment is not written after all. */
  leave?: () => void;
}

/** Another text for a row: what it would change, what was said of it, and how it can be answered. */
export function Suggestion({ suggestion, locked, threads, leave }: SuggestionProps) {
  const { common, suggesting } = useMessages();
  const language = useLanguage('target');
  const readOnly = useReadOnly();
  const when = useWhen();
  const { answer, state, merged, stale, on, content } = suggestion;
  const open = state === 'open';
  const current = usePlace((place) => place.thread);
  const [writing, setWriting] = useState(false);
  const answering = { suggestion, locked, comment: () => setWriting(true) };
  return (
    <div className={open ? 'suggestion suggestion-open' : 'suggestion'} data-suggestion={suggestion.id}>
      <small>
        {suggestion.mine ? common.you : suggestion.by} · {when(suggestion.at)}
      </small>
      {suggestion.note && <p>{suggestion.note}</p>}
      {open && stale && <p className="soft small">{merged ? suggesting.merged : suggesting.clash}</p>}
      {(!open || readOnly) && <Redline before={on} after={content} language={language} />}
      {open && !readOnly && merged && <Whole {...answering} to={merged} />}
      {open && !readOnly && !merged && <Clash {...answering} />}
      {answer && (
        <p className="soft small">
          {(state === 'declined' ? suggesting.declinedBy : suggesting.acceptedBy)({
            by: answer.by,
            when: when(answer.at),
          })}
        </p>
      )}
      {answer?.reason && <p>{answer.reason}</p>}
      {state === 'met' && <p className="soft small">{suggesting.met}</p>}
      {threads.map((thread) => (
        <Thread
          key={thread.id}
          thread={thread}
          readOnly={readOnly}
          current={thread.id === current}
          {...(leave && { leave })}
        />
      ))}
      {writing && (
        <WriteComment
          row={suggestion.row}
          thread={null}
          suggestion={suggestion.id}
          done={() => setWriting(false)}
          {...(leave && { leave })}
        />
      )}
    </div>
  );
}

function Redline({ before, after, language }: { before: RichText; after: RichText; language: string }) {
  return (
    <p className="text version-text" lang={language}>
      <HunkView hunks={hunksBetween(before, after, language)} />
    </p>
  );
}

interface Answering {
  suggestion: SuggestionView;
  locked: boolean;
  comment: () => void;
}

/** A suggestion that fits the text of now: its changes can be taken one by one. */
function Whole({ to, ...answering }: Answering & { to: RichText }) {
  const { suggestion } = answering;
  const { suggesting } = useMessages();
  const language = useLanguage('target');
  const hunks = hunksBetween(suggestion.now, to, language);
  const count = hunks.filter(({ changed }) => changed).length;
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const tick = (change: number) => {
    const next = new Set(left);
    if (!next.delete(change)) next.add(change);
    setLeft(next);
  };
  const some = left.size > 0 && left.size < count;
  return (
    <>
      <p className="text version-text" lang={language}>
        <HunkView
          hunks={hunks}
          lead={(change) =>
            count > 1 && (
              <input
                type="checkbox"
                aria-label={suggesting.changeOf(change + 1)}
                checked={!left.has(change)}
                onChange={() => tick(change)}
              />
            )
          }
        />
      </p>
      <Answers
        {...answering}
        content={left.size === count ? null : takeChanges(hunks, (change) => !left.has(change))}
        label={some ? suggesting.acceptPart : suggesting.accept}
      />
    </>
  );
}

/** A suggestion on words that somebody changed since: what each says, and what it was made on. */
function Clash(answering: Answering) {
  const { suggestion } = answering;
  const { suggesting } = useMessages();
  const language = useLanguage('target');
  return (
    <>
      <p className="soft small">{suggesting.madeOn}</p>
      <Redline before={suggestion.on} after={suggestion.content} language={language} />
      <p className="soft small">{suggesting.againstNow}</p>
      <Redline before={suggestion.now} after={suggestion.content} language={language} />
      <Answers {...answering} content={suggestion.content} label={suggesting.accept} />
    </>
  );
}
