import { Dialog } from '../parts/dialog.tsx';
import { adoptProject } from '../store/open-project.ts';
import { changeApp, useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { PassphraseForm } from './passphrase-form.tsx';

/** Opens a sealed package that was dropped or chosen. */
export function UnsealDialog() {
  const { merging } = useMessages();
  const file = useApp((state) => state.sealed);
  if (!file) return null;
  return (
    <Dialog open title={merging.open} onClose={() => changeApp({ dialog: null, sealed: null })}>
      <PassphraseForm
        file={file.name}
        wrong={undefined}
        open={(passphrase) => void adoptProject(file, passphrase)}
      />
    </Dialog>
  );
}
