import { useState } from 'react';
import type { RichText } from '../../../core/text/rich-text.ts';
import type { SuggestionView } from '../../../shared/view.ts';
import { Button } from '../../parts/button.tsx';
import { ask } from '../../store/ask.ts';
import { useMessages } from '../../store/use-messages.ts';
import { DraftBox } from '../active/draft-box.tsx';
import type { EditorSegment } from '../editor/editor-text.ts';
import { useLanguage } from '../list/still-side.tsx';
import { useWork } from '../use-work.ts';

interface AnswersProps {
  suggestion: SuggestionView;
  locked: boolean;
  /** What accepting would write; null for nothing. */
  content: RichText | null;
  label: string;
  /** Begins a comment on the suggestion. */
  comment: () => void;
}

/** Accepts a suggestion, edited first or not, declines it, or takes one's own back. */
export function Answers({ suggestion, content, label, locked, comment }: AnswersProps) {
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
      <Button look="quiet" onClick={comment}>
        {suggesting.comment}
      </Button>
      {suggestion.mine && (
        <Button look="quiet" onClick={() => void withdraw()}>
          {suggesting.withdraw}
        </Button>
      )}
    </p>
  );
}
