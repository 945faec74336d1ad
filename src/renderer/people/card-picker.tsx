import { type ReactNode, useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import type { CardView } from '../../shared/app-view.ts';
import { backend } from '../bridge/backend.ts';
import { TextAreaField } from '../parts/field.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useMessages } from '../store/use-messages.ts';

interface CardPickerProps {
  card: CardView | null;
  choose: (card: CardView | null) => void;
  /** Shown under a card that was taken. */
  children?: ReactNode;
}

/** Takes a card as a file or as pasted text. */
export function CardPicker({ card, choose, children }: CardPickerProps) {
  const { people } = useMessages();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  async function read(next: string) {
    setText(next);
    setProblem(null);
    if (next.trim() === '') return choose(null);
    const outcome = await backend.call('card.read', { text: next });
    choose(outcome.ok ? outcome.value : null);
    setProblem(outcome.ok ? null : outcome.problem);
  }

  return (
    <div className="people-form">
      <div className="key-file">
        <FilePicker
          label={people.chooseCard}
          accept=".bokcard"
          take={([file]) => void file?.text().then(read)}
        />
        <span className="soft">{people.orPaste}</span>
      </div>
      {!card && (
        <TextAreaField
          label={people.pastedCard}
          rows={2}
          value={text}
          spellCheck={false}
          onChange={(event) => void read(event.target.value)}
        />
      )}
      {problem && <ProblemNote problem={problem} />}
      {card && (
        <>
          <p>
            <strong>{card.name}</strong> · <code>{card.fingerprint}</code>
          </p>
          {children}
        </>
      )}
    </div>
  );
}
