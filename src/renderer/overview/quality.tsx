import { useState, type FormEvent } from 'react';
import { severities } from '../../core/lqa/mqm.ts';
import type { ScoreLine } from '../../core/lqa/scorecard.ts';
import type { ScorecardView } from '../../shared/overview-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../parts/button.tsx';
import { useApp } from '../store/app-store.ts';
import { ask } from '../store/ask.ts';
import { useKeptAnswer } from '../store/use-kept-answer.ts';
import { useMessages } from '../store/use-messages.ts';

/** The quality assessment: the result, by category and by person, and the pass mark. */
export function Quality({ project }: { project: ProjectView }) {
  const { lqa } = useMessages();
  const language = useApp((state) => state.language);
  const { handle } = project;
  const card = useKeptAnswer('lqa.read', { handle }, { quiet: 100 });
  if (!card) return null;

  async function save(format: 'csv' | 'html') {
    const file = await ask('lqa.export', { handle, format, language });
    if (file) saveFile(file.name, file.bytes);
  }

  return (
    <section className="overview-wide quality" aria-label={lqa.title}>
      <h2>{lqa.title}</h2>
      <p>
        {lqa.result({ words: card.words, errors: card.errors.length, penalty: card.penalty })}{' '}
        {card.perThousand !== null && lqa.perThousandIs(card.perThousand.toFixed(1))}{' '}
        {card.passed !== null && (
          <strong className={card.passed ? 'quality-passed' : 'quality-failed'}>
            {card.passed ? lqa.passed : lqa.failed}
          </strong>
        )}{' '}
        {card.declined > 0 && lqa.declined(card.declined)}
      </p>
      <PassMark key={card.passMark} card={card} project={project} />
      {card.errors.length === 0 ? (
        <p className="soft">{lqa.nothing}</p>
      ) : (
        <>
          <div className="quality-tables">
            <Lines
              title={lqa.byCategory}
              lines={card.categories}
              name={(of) => lqa.categories[of as keyof typeof lqa.categories]}
            />
            <Lines
              title={lqa.byPerson}
              lines={card.people}
              name={(of) => (of === null ? lqa.draft : (card.names[of] ?? of))}
            />
          </div>
          <p className="soft small">{lqa.sharedErrors}</p>
          <p className="quality-actions">
            <Button onClick={() => void save('csv')}>{lqa.exportCsv}</Button>
            <Button onClick={() => void save('html')}>{lqa.exportHtml}</Button>
          </p>
        </>
      )}
      <p className="soft small">{lqa.howCounted}</p>
    </section>
  );
}

interface PassMarkProps {
  card: ScorecardView;
  project: ProjectView;
}

/** The project's pass mark, which supervisors set. */
function PassMark({ card, project }: PassMarkProps) {
  const { lqa } = useMessages();
  const [text, setText] = useState(card.passMark === null ? '' : String(card.passMark));
  const may = project.readOnly === null && project.me?.role === 'supervisor';
  if (!may) {
    return <p className="soft">{card.passMark === null ? lqa.noPassMark : lqa.passMarkIs(card.passMark)}</p>;
  }
  const passMark = text.trim() === '' ? null : Number(text.replace(',', '.'));
  const wrong = passMark !== null && !(passMark >= 0 && passMark <= 1_000_000);

  async function set(event: FormEvent) {
    event.preventDefault();
    if (wrong) return;
    await ask('lqa.set', { handle: project.handle, passMark });
  }

  return (
    <form className="pass-mark" onSubmit={(event) => void set(event)}>
      <label>
        {lqa.passMark}
        <input
          className="input"
          inputMode="decimal"
          value={text}
          aria-invalid={wrong || undefined}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button type="submit" disabled={wrong || passMark === card.passMark}>
        {lqa.passMarkSave}
      </Button>
      <span className="soft small">{lqa.passMarkHint}</span>
    </form>
  );
}

interface LinesProps {
  title: string;
  lines: readonly ScoreLine[];
  name: (of: string | null) => string;
}

function Lines({ title, lines, name }: LinesProps) {
  const { lqa } = useMessages();
  return (
    <div className="figures" tabIndex={0} role="region" aria-label={title}>
      <table>
        <thead>
          <tr>
            <th>{title}</th>
            {severities.map((severity) => (
              <th key={severity}>{lqa.severities[severity]}</th>
            ))}
            <th>{lqa.points}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ of, counts, penalty }) => (
            <tr key={of ?? ''}>
              <th>{name(of)}</th>
              {severities.map((severity) => (
                <td key={severity}>{counts[severity]}</td>
              ))}
              <td>{penalty}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
