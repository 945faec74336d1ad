import { FileUp } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { documentEndings } from '../store/take-files.ts';
import { useMessages } from '../store/use-messages.ts';
import '../home/home.css';

interface FirstFilesProps {
  take: (files: File[]) => void;
  paste: () => void;
}

/** What stands in the preview's place while nothing has been chosen. */
export function FirstFiles({ take, paste }: FirstFilesProps) {
  const { home, importing } = useMessages();
  return (
    <div className="home-drop new-project-first">
      <FileUp size={26} strokeWidth={1.4} aria-hidden="true" />
      <p className="home-drop-say">{home.drop}</p>
      <p className="soft">{home.dropHint}</p>
      <FilePicker look="primary" label={home.choose} accept={documentEndings} multiple take={take} />
      <Button look="quiet" onClick={paste}>
        {importing.paste}
      </Button>
    </div>
  );
}
