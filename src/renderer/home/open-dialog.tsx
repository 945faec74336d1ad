import { Dialog } from '../parts/dialog.tsx';
import { changeApp } from '../store/app-store.ts';
import { openProject } from '../store/open-project.ts';
import { useMessages } from '../store/use-messages.ts';
import { FolderBrowser } from '../folders/folder-browser.tsx';

const projectEndings = ['.bokprae', '.bokpack'];

export function OpenDialog() {
  const { home } = useMessages();
  return (
    <Dialog open wide title={home.openTitle} onClose={() => changeApp({ dialog: null })}>
      <FolderBrowser from={null} endings={projectEndings} openFile={(path) => void openProject(path)} />
    </Dialog>
  );
}
