import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { RichRedline } from '../parts/rich-redline.tsx';
import type { QueueItem, SuggestionView, ThreadView } from '../../shared/view.ts';
import { useMessages } from '../store/use-messages.ts';
import { Thread } from '../review/comments/thread.tsx';
import { WriteComment } from '../review/comments/write-comment.tsx';
import { useLanguage } from '../review/list/still-side.tsx';
import { Suggestion } from '../review/suggestions/suggestion.tsx';
import { useReadOnly } from '../review/use-read-only.ts';
import '../review/comments/comments.css';

interface ObjectionsProps {
  item: QueueItem;
  /** They can be answered here. */
  active: boolean;
  /** Puts the focus back where rows are gone through. */
  leave: () => void;
}

/** What is said against a row and not settled, in its words; to be answered where one is at the row. */
export function Objections({ item, active, leave }: ObjectionsProps) {
  const { row, threads, suggestions } = item;
  const { approve } = useMessages();
  const about = new Set(suggestions.map(({ id }) => id));
  const onSuggestion = (thread: ThreadView) => thread.suggestion !== null && about.has(thread.suggestion);
  const onRow = threads.filter((thread) => !onSuggestion(thread));
  const on = ({ id }: SuggestionView) => threads.filter(({ suggestion }) => suggestion === id);
  return (
    <div className="queue-objections">
      {row.conflicts.map(({ change, by }) => (
        <p key={change} className="queue-facts queue-voided">
          {approve.otherText(by)}
        </p>
      ))}
      {suggestions.map((suggestion) =>
        active ? (
          <Suggestion
            key={suggestion.id}
            suggestion={suggestion}
            locked={row.approved !== null}
            threads={on(suggestion)}
            leave={leave}
          />
        ) : (
          <Suggested key={suggestion.id} suggestion={suggestion} threads={on(suggestion)} />
        ),
      )}
      {onRow.map((thread) =>
        active ? (
          <AnsweredThread key={thread.id} thread={thread} leave={leave} />
        ) : (
          <Said key={thread.id} thread={thread} />
        ),
      )}
      {active && <NewComment row={row.id} leave={leave} />}
    </div>
  );
}

function AnsweredThread({ thread, leave }: { thread: ThreadView; leave: () => void }) {
  const readOnly = useReadOnly();
  return <Thread thread={thread} readOnly={readOnly} current={false} leave={leave} />;
}

function NewComment({ row, leave }: { row: string; leave: () => void }) {
  const readOnly = useReadOnly();
  const [writing, setWriting] = useState(false);
  useCommand('row.comment', () => setWriting(true), !readOnly);
  return writing && <WriteComment row={row} thread={null} done={() => setWriting(false)} leave={leave} />;
}

/** A thread in few words: who said what, about which words, and how many answered. */
function Said({ thread: { anchor, comments } }: { thread: ThreadView }) {
  const { approve, common } = useMessages();
  const first = comments[0];
  if (!first) return null;
  return (
    <p className="queue-said">
      <b>{first.mine ? common.you : first.by}</b>
      {anchor && <q className="queue-quote">{anchor.quote}</q>} {first.text}
      {comments.length > 1 && <span className="soft"> · {approve.answers(comments.length - 1)}</span>}
    </p>
  );
}

function Suggested({ suggestion, threads }: { suggestion: SuggestionView; threads: readonly ThreadView[] }) {
  const { approve, common } = useMessages();
  const language = useLanguage('target');
  const { by, mine, note, now, merged, on, content } = suggestion;
  return (
    <div className="queue-suggested">
      <p>
        <b>{mine ? common.you : by}</b>
        <span className="soft">{approve.suggestion}</span> {note}
      </p>
      <p className="text" lang={language}>
        <RichRedline before={merged ? now : on} after={merged ?? content} language={language} />
      </p>
      {threads.map((thread) => (
        <Said key={thread.id} thread={thread} />
      ))}
    </div>
  );
}
