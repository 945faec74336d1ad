import type { Reading } from '../../shared/reading-view.ts';
import { useMessages } from '../store/use-messages.ts';
import { noteSentences } from '../../shared/messages/note-sentences.ts';

interface ReadNotesProps {
  reading: Reading;
  /** Brings a block into view. */
  show: (place: { side: 'source' | 'target'; block: number }) => void;
}

/** What was noticed while reading, each with a way to its place. */
export function ReadNotes({ reading, show }: ReadNotesProps) {
  const { importing } = useMessages();
  const notes = (['source', 'target'] as const).flatMap((side) =>
    noteSentences(reading[side]?.notes ?? [], importing).map((note) => ({ ...note, side })),
  );
  return (
    <section className="read-notes">
      <h2 className="heading-small">{importing.howRead}</h2>
      {notes.length === 0 && <p className="soft">{importing.nothingOdd}</p>}
      <ul>
        {notes.map(({ text, block, side }) => (
          <li key={`${side} ${text}`}>
            <span className="read-note-side soft">
              {side === 'source' ? importing.sourceFile : importing.targetFile}
            </span>
            {block === null ? (
              <span>{text}</span>
            ) : (
              <button type="button" className="read-note-link" onClick={() => show({ side, block })}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
