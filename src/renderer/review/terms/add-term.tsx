import { useState } from 'react';
import { useCommand } from '../../commands/use-command.ts';
import { ConceptDialog } from '../../terms/concept-dialog.tsx';
import { useLanguage } from '../list/still-side.tsx';
import { useReadOnly } from '../use-read-only.ts';
import { useWork } from '../use-work.ts';

/** Adds a term from what is selected on both sides of the active row. */
export function AddTerm() {
  const { editors } = useWork();
  const source = useLanguage('source');
  const target = useLanguage('target');
  const readOnly = useReadOnly();
  const [chosen, setChosen] = useState<Record<string, string> | null>(null);
  const add = () => {
    const words = (editor: typeof editors.source) =>
      (editor?.selectedText() ?? '').replace(/\s+/g, ' ').trim();
    setChosen({ [source]: words(editors.source), [target]: words(editors.target) });
  };
  useCommand('term.add', add, !readOnly);
  return chosen && <ConceptDialog chosen={chosen} onClose={() => setChosen(null)} />;
}
