import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useMessages } from '../store/use-messages.ts';
import { FolderBrowser } from './folder-browser.tsx';

interface FolderDialogProps {
  from: string;
  choose: (folder: string) => void;
  onClose: () => void;
}

/** Lets its user choose the folder that a new project goes to. */
export function FolderDialog({ from, choose, onClose }: FolderDialogProps) {
  const { common, home } = useMessages();
  const [folder, setFolder] = useState(from);
  return (
    <Dialog
      open
      wide
      title={home.folderTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" onClick={() => choose(folder)}>
            {home.useFolder}
          </Button>
        </>
      }
    >
      <FolderBrowser from={from} onFolder={setFolder} />
    </Dialog>
  );
}
