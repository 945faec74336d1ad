import type { TermEdit, TermStep } from '../../shared/terms-view.ts';
import { say } from '../parts/toast.ts';
import { ask } from '../store/ask.ts';

/** Only the last step is offered. */
const id = 'termbase';

/** Says what was done to a termbase, and offers to take it back. */
export function sayStep(path: string, { step }: TermStep, what: TermEdit): void {
  if (step === null) return say(({ terms }) => terms.edits[what], undefined, id);
  const undo = async () => {
    if (!(await ask('termbase.undo', { path, step }))) return;
    say(({ terms }) => terms.undone(terms.edits[what]), undefined, id);
  };
  say(
    ({ terms }) => terms.edits[what],
    { label: ({ commands }) => commands.undo, run: () => void undo() },
    id,
  );
}
