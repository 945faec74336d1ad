import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import type { TermbaseView } from '../../shared/terms-view.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { say } from '../parts/toast.ts';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';

interface UndoTermsProps {
  termbase: TermbaseView;
  /** Whether keys are meant for the termbase now. */
  listens: boolean;
}

/** Takes back what was done to a termbase, and does it again: buttons, and the keys of undo outside of text fields. */
export function UndoTerms({ termbase: { path, undo, redo }, listens }: UndoTermsProps) {
  const { terms: words, commands } = useMessages();
  const saidOf = words.edits;

  async function takeBack() {
    const done = undo && (await ask('termbase.undo', { path, step: null }));
    if (done) say(({ terms }) => terms.undone(terms.edits[done.what]), undefined, 'termbase');
  }

  async function doAgain() {
    const done = redo && (await ask('termbase.redo', { path }));
    if (done) say(({ terms }) => terms.edits[done.what], undefined, 'termbase');
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target, key, shiftKey } = event;
    const isText =
      target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
    if (!listens || isText || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const letter = key.toLowerCase();
    if (letter === 'z' && !shiftKey) void takeBack();
    else if (letter === 'y' || letter === 'z') void doAgain();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      <IconButton
        label={undo ? words.undoOf(saidOf[undo]) : commands.undo}
        command="undo"
        disabled={undo === null}
        onClick={() => void takeBack()}
      >
        <Undo2 size={15} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={commands.redo}
        command="redo"
        disabled={redo === null}
        onClick={() => void doAgain()}
      >
        <Redo2 size={15} aria-hidden="true" />
      </IconButton>
    </>
  );
}
