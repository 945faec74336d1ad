import type { AppView } from '../shared/app-view.ts';
import { AppCommands } from './app-commands.tsx';
import { AppDialogs } from './app-dialogs.tsx';
import { Align } from './align/align.tsx';
import { Approve } from './approve/approve.tsx';
import { Export } from './export/export.tsx';
import { FirstRun } from './first-run/first-run.tsx';
import { Home } from './home/home.tsx';
import { Merge } from './merge/merge.tsx';
import { NewProject } from './new-project/new-project.tsx';
import { LostNotice } from './parts/lost-notice.tsx';
import { Progress } from './parts/progress.tsx';
import { Toaster } from './parts/toaster.tsx';
import { Unlock } from './people/unlock.tsx';
import { OverviewScreen } from './overview/overview-screen.tsx';
import { Review } from './review/review.tsx';
import { Header } from './shell/header.tsx';
import { useApp } from './store/app-store.ts';
import { useMessages } from './store/use-messages.ts';
import './app.css';

export function App() {
  const app = useApp((state) => state.app);
  return (
    <div className="app">
      <LostNotice />
      {app ? <Entrance app={app} /> : <Waiting />}
      <Toaster />
    </div>
  );
}

function Entrance({ app }: { app: AppView }) {
  if (!app.identity) return <FirstRun />;
  return app.identity.isLocked ? <Unlock app={app} /> : <Workplace />;
}

/** While the backend starts, or cannot be reached; said only when it takes a while. */
function Waiting() {
  const { common } = useMessages();
  const lost = useApp((state) => state.lost !== null);
  if (lost) return null;
  return (
    <main className="app-waiting">
      <Progress label={common.loading} />
    </main>
  );
}

function Workplace() {
  return (
    <>
      <AppCommands />
      <Header />
      <main className="app-main">
        <CurrentScreen />
      </main>
      <AppDialogs />
    </>
  );
}

function CurrentScreen() {
  const screen = useApp((state) => state.screen);
  const project = useApp((state) => state.project);
  if (screen === 'new-project') return <NewProject />;
  if (!project || screen === 'home') return <Home />;
  if (screen === 'align') return <Align key={project.handle} project={project} />;
  if (screen === 'approve') return <Approve key={project.handle} project={project} />;
  if (screen === 'overview') return <OverviewScreen key={project.handle} project={project} />;
  if (screen === 'export') return <Export key={project.handle} project={project} />;
  if (screen === 'merge') return <Merge key={project.handle} project={project} />;
  return <Review key={project.handle} project={project} />;
}
