import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextAreaField } from '../parts/field.tsx';
import { useMessages } from '../store/use-messages.ts';
import './new-project.css';

interface PasteDialogProps {
  /** Gets one file or two. */
  take: (files: File[]) => void;
  close: () => void;
}

/** Takes both texts from the clipboard, as if they were files. */
export function PasteDialog({ take, close }: PasteDialogProps) {
  const { common, importing } = useMessages();
  const [source, setSource] = useState('');
  const [target, setTarget] = useState('');
  const files = () =>
    [
      { text: source, name: importing.pastedSource },
      { text: target, name: importing.pastedTarget },
    ]
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, name }) => new File([text], `${name}.txt`, { type: 'text/plain' }));

  return (
    <Dialog
      open
      wide
      title={importing.pasteTitle}
      description={importing.pasteWhat}
      onClose={close}
      footer={
        <>
          <Button look="quiet" onClick={close}>
            {common.cancel}
          </Button>
          <Button look="primary" disabled={source.trim() === ''} onClick={() => take(files())}>
            {importing.pasteTake}
          </Button>
        </>
      }
    >
      <div className="paste-sides">
        <TextAreaField
          label={importing.sourceFile}
          rows={12}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
        <TextAreaField
          label={importing.targetFile}
          rows={12}
          value={target}
          onChange={(event) => setTarget(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
