import { memo, useEffect, useState } from 'react';
import { messages } from '../../shared/messages/messages.ts';
import type { ProjectView } from '../../shared/view.ts';
import { appState } from '../store/app-store.ts';
import { actionsOn } from './actions.ts';
import { SelectionButton } from './comments/selection-button.tsx';
import { LinkDialog } from './dialogs/link-dialog.tsx';
import { Request } from './dialogs/request.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FindBar } from './find/find-bar.tsx';
import { ReplaceDialog } from './find/replace-dialog.tsx';
import { NormaliseDialog } from './normalise/normalise-dialog.tsx';
import { RowList } from './list/row-list.tsx';
import { ErrandNote } from './notices/errand-note.tsx';
import { LostTexts } from './notices/lost-texts.tsx';
import { SidePanel } from './panel/side-panel.tsx';
import { ReviewCommands } from './review-commands.tsx';
import { StatusBar } from './status-bar.tsx';
import { ActionsContext } from './use-actions.ts';
import { AddTerm } from './terms/add-term.tsx';
import { TermCard } from './terms/term-card.tsx';
import { useFirstRow } from './use-first-row.ts';
import { useFind, usePlace, WorkContext } from './use-work.ts';
import { workOn, type Work } from './work.ts';
import './review.css';

/** The screen that people work in: both texts side by side, row by row. */
export function Review({ project }: { project: ProjectView }) {
  const [work] = useState(() => workOn(project));
  return <Screen work={work} />;
}

/** Apart from `Review`, so that a project that changes does not render the whole screen anew. */
const Screen = memo(function Screen({ work }: { work: Work }) {
  const [actions] = useState(() =>
    actionsOn(
      work,
      () => appState().project,
      () => messages(appState().language),
    ),
  );
  useFirstRow(work);
  useDraftsKept(work);
  return (
    <WorkContext value={work}>
      <ActionsContext value={actions}>
        <ReviewCommands />
        <div className="review">
          <Bars />
          <ErrandNote />
          <LostTexts />
          <div className="review-middle">
            <RowList />
            <SidePanel />
          </div>
          <StatusBar />
        </div>
        <SelectionButton />
        <TermCard />
        <AddTerm />
        <Dialogs />
        <Said />
      </ActionsContext>
    </WorkContext>
  );
});

/** Nothing typed is lost when the window is left or closed. */
function useDraftsKept(work: Work): void {
  useEffect(() => {
    const keep = () => work.keepDrafts();
    const ask = (event: BeforeUnloadEvent) => {
      work.keepDrafts();
      // The desktop window closes without a question, and its backend hears of the drafts in time.
      if (!window.bokprae && work.edits.status !== 'saved') event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    addEventListener('blur', keep);
    return () => {
      removeEventListener('beforeunload', ask);
      removeEventListener('blur', keep);
      work.rest();
    };
  }, [work]);
}

function Bars() {
  const finding = useFind((find) => find.open);
  return (
    <>
      <FilterBar />
      {finding && <FindBar />}
    </>
  );
}

function Dialogs() {
  const dialog = usePlace((place) => place.dialog);
  if (dialog === 'request') return <Request />;
  if (dialog === 'link') return <LinkDialog />;
  if (dialog === 'normalise') return <NormaliseDialog />;
  return dialog === 'replace' ? <ReplaceDialog /> : null;
}

/** Tells those who do not see the screen what was done. */
function Said() {
  const said = usePlace((place) => place.said);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
