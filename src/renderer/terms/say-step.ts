import type { TermStep } from '../../shared/terms-view.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { say } from '../parts/toast.ts';
import { ask } from '../store/ask.ts';

/** Only the last step is offered. */
const id = 'termbase';

/** Says what was done to a termbase, and offers to take it back. */
export function sayStep(path: string, { step }: TermStep, said: string, { terms, commands }: Messages): void {
  if (step === null) return say(said, undefined, id);
  const undo = async () => {
    if (await ask('termbase.undo', { path, step })) say(terms.undone(said), undefined, id);
  };
  say(said, { label: commands.undo, run: () => void undo() }, id);
}
