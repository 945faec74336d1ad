import { useState } from 'react';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import { Dialog } from '../parts/dialog.tsx';
import { openSealed } from '../store/open-project.ts';
import { appState, changeApp, useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { PassphraseForm } from './passphrase-form.tsx';

/** Opens a sealed package that was dropped, chosen, or named by its path. */
export function UnsealDialog() {
  const { merging } = useMessages();
  const sealed = useApp((state) => state.sealed);
  const [wrong, setWrong] = useState<string | undefined>();
  if (!sealed) return null;
  const name = 'file' in sealed ? sealed.file.name : (sealed.path.split(/[\\/]/).at(-1) ?? sealed.path);

  async function open(passphrase: string) {
    if (!sealed) return;
    const problem = await openSealed(sealed, passphrase);
    if (problem) setWrong(problemSentence(problem, appState().language));
    else changeApp({ sealed: null });
  }

  return (
    <Dialog open title={merging.openSealed} onClose={() => changeApp({ dialog: null, sealed: null })}>
      <PassphraseForm file={name} wrong={wrong} open={(passphrase) => void open(passphrase)} />
    </Dialog>
  );
}
