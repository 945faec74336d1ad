import { useEffect, useState } from 'react';
import type { LetterheadsView, LetterheadTemplate } from '../../shared/letterhead-contract.ts';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { Outcome } from '../../shared/problem.ts';
import { backend } from '../bridge/backend.ts';
import { withBytes } from '../bridge/with-bytes.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { appState } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { LetterheadForm } from './letterhead-form.tsx';
import './letterhead-dialog.css';

interface LetterheadDialogProps {
  handle: string;
  /** The letterhead to change, or to begin one of one's own from. */
  from: string;
  folder: string;
  onClose: () => void;
  onSaved: (view: LetterheadsView) => void;
}

/** Changes a letterhead of the user's own, or makes one from another. */
export function LetterheadDialog({ handle, from, folder, onClose, onSaved }: LetterheadDialogProps) {
  const { exporting, common } = useMessages();
  const [template, setTemplate] = useState<LetterheadTemplate | null>(null);
  const [isOwn, setOwn] = useState(false);
  const [logo, setLogo] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const told = (outcome: Outcome<unknown>) =>
    outcome.ok || setProblem(problemSentence(outcome.problem, appState().language));
  useEffect(() => {
    const stop = new AbortController();
    void backend.call('letterheads.open', { id: from }, stop.signal).then((outcome) => {
      if (stop.signal.aborted) return;
      told(outcome);
      if (!outcome.ok) return;
      const { template: read, isOwn: own } = outcome.value;
      setOwn(own);
      setTemplate(own ? read : { ...read, name: { km: '', en: '' } });
    });
    return () => stop.abort();
  }, [from]);

  const isNamed = template !== null && (template.name.km + template.name.en).trim() !== '';
  async function save() {
    if (!template || !isNamed) return setProblem(exporting.letterheadUnnamed);
    const given = logo ? { logo: await withBytes(logo) } : {};
    const outcome = await backend.call('letterheads.save', { handle, id: from, template, ...given });
    told(outcome);
    if (outcome.ok) onSaved(outcome.value);
  }
  async function remove() {
    const outcome = await backend.call('letterheads.remove', { handle, id: from });
    told(outcome);
    if (outcome.ok) onSaved(outcome.value);
  }

  // Shown with its form, whose first field then gets the focus.
  if (!template && !problem) return null;
  return (
    <Dialog
      open
      wide
      title={isOwn ? exporting.editLetterheadTitle : exporting.ownLetterheadTitle}
      description={exporting.letterheadWhat(folder)}
      onClose={onClose}
      footer={
        <>
          {problem && (
            <p className="letterhead-problem" role="alert">
              {problem}
            </p>
          )}
          {isOwn && <Button onClick={() => void remove()}>{exporting.removeLetterhead}</Button>}
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={!template} onClick={() => void save()}>
            {exporting.saveLetterhead}
          </Button>
        </>
      }
    >
      {template && (
        <LetterheadForm template={template} change={setTemplate} logo={logo} chooseLogo={setLogo} />
      )}
    </Dialog>
  );
}
