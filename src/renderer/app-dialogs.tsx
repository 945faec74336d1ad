import { ReadOnlyDialog } from './home/read-only-dialog.tsx';
import { OpenDialog } from './home/open-dialog.tsx';
import { HandOverDialog } from './merge/hand-over-dialog.tsx';
import { TakeInDialog } from './merge/take-in-dialog.tsx';
import { TakeInTableDialog } from './merge/take-in-table-dialog.tsx';
import { UnsealDialog } from './merge/unseal-dialog.tsx';
import { NewVersionDialog } from './new-version/new-version-dialog.tsx';
import { Palette } from './palette/palette.tsx';
import { Shortcuts } from './palette/shortcuts.tsx';
import { MemoriesDialog } from './memories/memories-dialog.tsx';
import { PretranslateDialog } from './memories/pretranslate-dialog.tsx';
import { PeopleDialog } from './people/people-dialog.tsx';
import { KeyDialog } from './people/key-dialog.tsx';
import { About } from './settings/about.tsx';
import { PolicyDialog } from './people/policy-dialog.tsx';
import { CheckDialog } from './settings/check-dialog.tsx';
import { TermbasesDialog } from './terms/termbases-dialog.tsx';
import { useApp } from './store/app-store.ts';

/** The dialogs that any screen may ask for; each comes new every time. */
export function AppDialogs() {
  const dialog = useApp((state) => state.dialog);
  const app = useApp((state) => state.app);
  const project = useApp((state) => state.project);
  return (
    <>
      {dialog === 'palette' && <Palette />}
      {dialog === 'shortcuts' && <Shortcuts />}
      {dialog === 'about' && <About />}
      {dialog === 'policy' && <PolicyDialog />}
      {dialog === 'key' && app && <KeyDialog app={app} />}
      {dialog === 'open' && <OpenDialog />}
      {dialog === 'memories' && project && <MemoriesDialog project={project} />}
      {dialog === 'pretranslate' && project && <PretranslateDialog project={project} />}
      {dialog === 'people' && project && <PeopleDialog project={project} />}
      {dialog === 'termbases' && project && <TermbasesDialog project={project} />}
      {dialog === 'check' && project && <CheckDialog project={project} />}
      {dialog === 'hand-over' && project && <HandOverDialog project={project} />}
      {dialog === 'take-in' && project && <TakeInDialog project={project} />}
      {dialog === 'take-in-table' && project && <TakeInTableDialog project={project} />}
      {dialog === 'new-version' && project && <NewVersionDialog project={project} />}
      {dialog === 'unseal' && <UnsealDialog />}
      {dialog === 'read-only' && project && <ReadOnlyDialog project={project} />}
    </>
  );
}
