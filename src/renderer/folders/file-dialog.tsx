import { Dialog } from '../parts/dialog.tsx';
import { FolderBrowser } from './folder-browser.tsx';

interface FileDialogProps {
  title: string;
  endings: readonly string[];
  /** The folder to begin in; null for the one that projects go to. */
  from?: string | null;
  take: (path: string) => void;
  onClose: () => void;
}

/** Lets its user choose a file of this computer or of a share that stays where it is. */
export function FileDialog({ title, endings, from = null, take, onClose }: FileDialogProps) {
  return (
    <Dialog open wide title={title} onClose={onClose}>
      <FolderBrowser from={from} endings={endings} openFile={take} />
    </Dialog>
  );
}
