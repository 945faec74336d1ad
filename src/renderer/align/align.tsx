import { memo, useEffect, useState } from 'react';
import { messages } from '../../shared/messages/messages.ts';
import type { ProjectView } from '../../shared/view.ts';
import { Progress } from '../parts/progress.tsx';
import { WorkContext } from '../review/use-work.ts';
import { workOn, type Work } from '../review/work.ts';
import { appState, changeApp, useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { alignActions } from './actions.ts';
import { AlignCommands } from './align-commands.tsx';
import { AlignList } from './align-list.tsx';
import { AlignStore } from './align-store.ts';
import { Account } from './account.tsx';
import { OmitDialog } from './omit-dialog.tsx';
import { Rail } from './rail.tsx';
import { ToolBar } from './tool-bar.tsx';
import { AlignContext, useAlign } from './use-align.ts';
import './align.css';

/** The screen where both texts are paired: two columns, with ribbons between what belongs together. */
export function Align({ project }: { project: ProjectView }) {
  const [work] = useState(() => workOn(project));
  const { align } = useMessages();
  if (project.documents.target === null) return <p className="align-nothing">{align.onlySource}</p>;
  return <Screen work={work} />;
}

/** Apart from `Align`, so that a project that changes does not render the whole screen anew. */
const Screen = memo(function Screen({ work }: { work: Work }) {
  const [alignment] = useState(() => {
    const store = new AlignStore(work);
    const actions = alignActions(
      store,
      () => appState().project,
      () => messages(appState().language),
    );
    return { store, actions };
  });
  useEffect(() => alignment.store.begin(), [alignment]);
  useStart(alignment.store);
  return (
    <WorkContext value={work}>
      <AlignContext value={alignment}>
        <AlignCommands />
        <div className="align">
          <ToolBar />
          <div className="align-middle">
            <AlignList />
            <Rail />
          </div>
          <Account />
          <Busy />
        </div>
        <OmitDialog />
        <Said />
      </AlignContext>
    </WorkContext>
  );
});

/** Begins on the row that Review was on, and leaves Review on the one that Align was on. */
function useStart(store: AlignStore): void {
  useEffect(() => {
    const wanted = store.work.place.state().active;
    const begin = () => {
      const row = store.work.rows.get(wanted ?? '');
      const first = row && [...row.source, ...row.target][0]?.id;
      const { bands } = store.state();
      if (bands.bands.length === 0) return;
      stop();
      store.go(first !== undefined && bands.rowOf.has(first) ? first : (store.state().active ?? ''));
    };
    const stop = store.subscribe(begin);
    return () => {
      stop();
      const row = store.activeRow();
      if (row) changeApp({ goToRow: row.id });
    };
  }, [store]);
}

function Busy() {
  const { align } = useMessages();
  const busy = useAlign((state) => state.busy);
  const share = useApp((state) => (state.progress?.task === 'align' ? state.progress.share : undefined));
  return busy ? (
    <div className="align-busy">
      <Progress label={align.realigning} share={share} cancel={() => busy.abort()} />
    </div>
  ) : null;
}

/** Tells those who do not see the screen what was done. */
function Said() {
  const said = useAlign((state) => state.said);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
