import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { runCommand } from '../commands/handlers.ts';
import { Button } from '../parts/button.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { useFileDrop } from '../parts/file-drop.ts';
import { PasteDialog } from '../new-project/paste-dialog.tsx';
import { documentEndings, projectEndings, takeFiles } from '../store/take-files.ts';
import { useMessages } from '../store/use-messages.ts';
import { RecentProjects } from './recent-projects.tsx';
import './home.css';

/** Where work begins: a new project, one from before, or the sample. */
export function Home() {
  const { commands, home, importing } = useMessages();
  const [pasting, setPasting] = useState(false);
  const over = useFileDrop(takeFiles);
  return (
    <div className="home">
      <div className="home-sheet">
        <section className="home-new" aria-labelledby="home-new">
          <h1 id="home-new">{commands['project.new']}</h1>
          <div className={over ? 'home-drop home-drop-over' : 'home-drop'}>
            <FileUp size={26} strokeWidth={1.4} aria-hidden="true" />
            <p className="home-drop-say">{over ? home.dropNow : home.drop}</p>
            <p className="soft">{home.dropHint}</p>
            <FilePicker
              look="primary"
              label={home.choose}
              accept={`${documentEndings},${projectEndings}`}
              multiple
              take={takeFiles}
            />
          </div>
          <div className="home-others">
            <Button command="project.open" onClick={() => void runCommand('project.open')}>
              {home.open}
            </Button>
            <Button look="quiet" onClick={() => setPasting(true)}>
              {importing.paste}
            </Button>
            <Button look="quiet" onClick={() => void runCommand('project.sample')}>
              {commands['project.sample']}
            </Button>
          </div>
        </section>
        <RecentProjects />
      </div>
      {pasting && <PasteDialog close={() => setPasting(false)} take={takeFiles} />}
    </div>
  );
}
