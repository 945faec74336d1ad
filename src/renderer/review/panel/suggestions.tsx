import { useState } from 'react';
import { hunksBetween, takeChanges } from '../../../core/match/hunks.ts';
import type { RichText } from '../../../core/text/rich-text.ts';
import type { RowView, SuggestionView } from '../../../shared/view.ts';
import { Button } from '../../parts/button.tsx';
import { HunkView } from '../../parts/hunk-view.tsx';
import { useWhen } from '../../parts/use-when.ts';
import { ask } from '../../store/ask.ts';
import { useMessages } from '../../store/use-messages.ts';
import type { EditorSegment } from '../editor/editor-text.ts';
import { DraftBox } from '../active/draft-box.tsx';
import { useLanguage } from '../list/still-side.tsx';
import { useReadOnly } from '../use-read-only.ts';
import { useWork } from '../use-work.ts';
import { useAnswer } from './use-answer.ts';
import './suggestions.css';

/** Suggestions on the row, those that wait for an answer first. */
export function Suggestions({ row }: { row: RowView }) {
  const { handle } = useWork();
  const { suggesting } = useMessages();
  const suggestions = useAnswer('suggestions.read', { handle, row: row.id }, row, 60) ?? [];
  const isOpen = ({ state }: SuggestionView) => state === 'open';
  const inOrder = [...suggestions.filter(isOpen), ...suggestions.filter((one) => !isOpen(one)).reverse()];
  return (
    <section>
      <h2>
        {suggesting.suggestions}
        <span>{suggesting.count({ open: row.openSuggestions, all: row.suggestions })}</span>
      </h2>
      {inOrder.map((suggestion) => (
        <Suggestion key={suggestion.id} suggestion={suggestion} locked={row.approved !== null} />
      ))}
    </section>
  );
}

function Suggestion({ suggestion, locked }: { suggestion: SuggestionView; locked: boolean }) {
  const { common, suggesting } = useMessages();
  const language = useLanguage('target');
  const readOnly = useReadOnly();
  const when = useWhen();
  const { answer, state, merged, stale, on, content } = suggestion;
  const open = state === 'open';
  return (
    <div className={open ? 'suggestion suggestion-open' : 'suggestion'} data-suggestion={suggestion.id}>
      <small>
        {suggestion.mine ? common.you : suggestion.by} · {when(suggestion.at)}
      </small>
      {suggestion.note && <p>{suggestion.note}</p>}
      {open && stale && <p className="soft small">{merged ? suggesting.merged : suggesting.clash}</p>}
      {(!open || readOnly) && <Redline before={on} after={content} language={language} />}
      {open && !readOnly && merged && <Whole suggestion={suggestion} to={merged} locked={locked} />}
      {open && !readOnly && !merged && <Clash suggestion={suggestion} locked={locked} />}
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

/** A suggestion that fits the text of now: its changes can be taken one by one. */
function Whole({ suggestion, to, locked }: { suggestion: SuggestionView; to: RichText; locked: boolean }) {
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
        suggestion={suggestion}
        locked={locked}
        content={left.size === count ? null : takeChanges(hunks, (change) => !left.has(change))}
        label={some ? suggesting.acceptPart : suggesting.accept}
      />
    </>
  );
}

/** A suggestion on words that somebody changed since: what each says, and what it was made on. */
function Clash({ suggestion, locked }: { suggestion: SuggestionView; locked: boolean }) {
  const { suggesting } = useMessages();
  const language = useLanguage('target');
  return (
    <>
      <p className="soft small">{suggesting.madeOn}</p>
      <Redline before={suggestion.on} after={suggestion.content} language={language} />
      <p className="soft small">{suggesting.againstNow}</p>
      <Redline before={suggestion.now} after={suggestion.content} language={language} />
      <Answers
        suggestion={suggestion}
        locked={locked}
        content={suggestion.content}
        label={suggesting.accept}
      />
    </>
  );
}

interface AnswersProps {
  suggestion: SuggestionView;
  locked: boolean;
  /** What accepting would write; null for nothing. */
  content: RichText | null;
  label: string;
}

function Answers({ suggestion, content, label, locked }: AnswersProps) {
  const { handle, place } = useWork();
  const { common, suggesting } = useMessages();
  const language = useLanguage('target');
  const [doing, setDoing] = useState<'edit' | 'decline' | null>(null);
  const [reason, setReason] = useState('');
  const { id, now } = suggestion;

  async function accept(text: RichText) {
    const step = await ask('suggestion.accept', { handle, suggestion: id, now, content: text });
    if (step) place.change({ said: suggesting.accepted });
    return step !== null;
  }
  async function decline() {
    if (reason.trim() === '') return;
    if (await ask('suggestion.decline', { handle, suggestion: id, reason })) {
      place.change({ said: suggesting.declined });
    }
  }
  async function withdraw() {
    if (await ask('suggestion.withdraw', { handle, suggestion: id })) {
      place.change({ said: suggesting.withdrawn });
    }
  }

  if (doing === 'edit') {
    return (
      <DraftBox
        side="target"
        segments={[{ id, content: content ?? now }]}
        language={language}
        label={suggesting.edit}
        what=""
        noteLabel={suggesting.note}
        sendLabel={suggesting.acceptEdited}
        send={(texts: readonly EditorSegment[]) => accept(texts[0]?.content ?? now)}
        leave={() => setDoing(null)}
      />
    );
  }
  if (doing === 'decline') {
    return (
      <form
        className="suggestion-answers"
        onSubmit={(event) => {
          event.preventDefault();
          void decline();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setDoing(null);
        }}
      >
        <input
          className="input"
          autoFocus
          aria-label={suggesting.declineReason}
          placeholder={suggesting.declineReason}
          maxLength={10_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button look="quiet" onClick={() => setDoing(null)}>
          {common.cancel}
        </Button>
        <Button type="submit" disabled={reason.trim() === ''}>
          {suggesting.decline}
        </Button>
      </form>
    );
  }
  return (
    <p className="suggestion-answers">
      <Button disabled={content === null || locked} onClick={() => content && void accept(content)}>
        {label}
      </Button>
      <Button look="quiet" disabled={locked} onClick={() => setDoing('edit')}>
        {suggesting.edit}
      </Button>
      <Button look="quiet" onClick={() => setDoing('decline')}>
        {suggesting.decline}
      </Button>
      {suggestion.mine && (
        <Button look="quiet" onClick={() => void withdraw()}>
          {suggesting.withdraw}
        </Button>
      )}
    </p>
  );
}
