import { useEffect, useState } from 'react';
import type { LetterheadsView } from '../../shared/letterhead-contract.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { showProblem } from '../parts/toast.ts';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { LetterheadDialog } from './letterhead-dialog.tsx';

interface LetterheadChoiceProps {
  project: ProjectView;
  /** The preview shows another letterhead from now on. */
  onChange: () => void;
}

/** Which letterhead the project goes out with; a new one is begun from the one that is chosen. */
export function LetterheadChoice({ project: { handle }, onChange }: LetterheadChoiceProps) {
  const { exporting } = useMessages();
  const language = useApp((state) => state.language);
  const [view, setView] = useState<LetterheadsView | null>(null);
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    void backend.call('letterheads.read', { handle }, stop.signal).then((outcome) => {
      if (!stop.signal.aborted && outcome.ok) setView(outcome.value);
    });
    return () => stop.abort();
  }, [handle]);
  if (!view) return null;

  function show(next: LetterheadsView) {
    setView(next);
    onChange();
  }
  async function choose(id: string | null) {
    const outcome = await backend.call('letterheads.choose', { handle, id });
    if (outcome.ok) show(outcome.value);
    else showProblem(outcome.problem);
  }
  const chosen = view.list.find(({ id }) => id === view.chosen);
  return (
    <div className="export-letterhead">
      <label className="field-label" htmlFor="export-letterhead">
        {exporting.letterhead}
      </label>
      <div className="export-letterhead-line">
        <select
          id="export-letterhead"
          className="select"
          value={view.chosen ?? ''}
          onChange={(event) => void choose(event.target.value || null)}
        >
          {view.list.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
          <option value="">{exporting.noLetterhead}</option>
        </select>
        <Button onClick={() => setEditing(true)}>
          {chosen?.isOwn ? exporting.editLetterhead : exporting.ownLetterhead}
        </Button>
      </div>
      {editing && (
        <LetterheadDialog
          handle={handle}
          from={view.chosen ?? 'plain'}
          folder={view.folder}
          onClose={() => setEditing(false)}
          onSaved={(next) => {
            setEditing(false);
            show(next);
          }}
        />
      )}
    </div>
  );
}
