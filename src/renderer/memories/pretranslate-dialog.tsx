import { useState } from 'react';
import type { PretranslationView } from '../../shared/memory-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Progress } from '../parts/progress.tsx';
import { RichTextView } from '../parts/rich-text-view.tsx';
import { say } from '../parts/toast.ts';
import { workOn } from '../review/work.ts';
import { ask } from '../store/ask.ts';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { useTask } from './use-task.ts';
import './memories.css';

const thresholds = [100, 95, 90, 85, 80, 75, 70];

/** Fills rows without a translation from the memories, after showing what it would write. */
export function PretranslateDialog({ project }: { project: ProjectView }) {
  const { handle, languages } = project;
  const { memory, common, review } = useMessages();
  const task = useTask();
  const [threshold, setThreshold] = useState(90);
  const [found, setFound] = useState<{ rows: PretranslationView[]; empty: number } | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const close = () => changeApp({ dialog: null });
  const chosen = (found?.rows ?? []).filter(({ row }) => !left.has(row));

  async function find() {
    const { unapproved } = workOn(project).matches;
    setLeft(new Set());
    setFound(null);
    const answer = await task.run((name) =>
      ask('pretranslation.preview', { handle, threshold, unapproved, work: name }),
    );
    setFound(answer);
  }

  async function fill() {
    const rows = chosen.map(({ row, content, target }) => ({
      row,
      content,
      target: { text: target.text, marks: target.marks },
    }));
    const done = await ask('pretranslation.apply', { handle, rows });
    if (!done) return;
    close();
    say((words) => words.memory.filled(rows.length), {
      label: ({ commands }) => commands.undo,
      run: () => void ask('undo', { handle }),
    });
  }

  function tick(row: string) {
    const next = new Set(left);
    if (!next.delete(row)) next.add(row);
    setLeft(next);
  }

  return (
    <Dialog
      wide
      open
      title={memory.fillTitle}
      description={memory.fillWhat}
      onClose={close}
      footer={
        <>
          <Button look="quiet" onClick={close}>
            {common.cancel}
          </Button>
          {found && found.rows.length > 0 && (
            <Button
              look="primary"
              autoFocus
              disabled={project.readOnly !== null || chosen.length === 0}
              onClick={() => void fill()}
            >
              {memory.fill(chosen.length)}
            </Button>
          )}
        </>
      }
    >
      <div className="pretranslate">
        <p className="memory-buttons">
          <label>
            {memory.fillFrom}{' '}
            <select
              className="input"
              value={threshold}
              onChange={({ target }) => setThreshold(Number(target.value))}
            >
              {thresholds.map((one) => (
                <option key={one} value={one}>
                  {one} %
                </option>
              ))}
            </select>
          </label>
          <Button onClick={() => void (task.share === null && find())}>{memory.fillFind}</Button>
        </p>
        {task.share !== null && (
          <Progress label={memory.fillFinding} share={task.share} cancel={task.cancel} />
        )}
        {found && (
          <p role="status">
            {found.rows.length === 0
              ? memory.fillNone
              : memory.fillReport({
                  found: found.rows.length,
                  empty: found.empty,
                  exact: found.rows.filter(({ score }) => score >= 100).length,
                })}
          </p>
        )}
        <ul className="memory-units">
          {(found?.rows ?? []).map((one) => (
            <li key={one.row} className="memory-fill">
              <input
                type="checkbox"
                aria-label={memory.fillRow(one.number)}
                checked={!left.has(one.row)}
                onChange={() => tick(one.row)}
              />
              <div className="memory-texts">
                <p className="text" lang={languages.source}>
                  {one.source}
                </p>
                <p className="text" lang={languages.target}>
                  <RichTextView content={one.target} />
                </p>
              </div>
              <p className="memory-facts">
                <small>
                  {[review.row(one.number), `${one.score} %`, one.origin, one.memory]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
