import { MessageSquare, X } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import type { RowView, ThreadView } from '../../../shared/view.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { useApp } from '../../store/app-store.ts';
import { useMessages } from '../../store/use-messages.ts';
import { usePlace, useRow, useRowOrder, useWork } from '../use-work.ts';
import { AllComments } from '../comments/all-comments.tsx';
import { Comments, useThreads } from '../comments/comments.tsx';
import { Suggestions, useSuggestions } from '../suggestions/suggestions.tsx';
import { AllFindings } from '../findings/all-findings.tsx';
import { RowFindings } from '../findings/row-findings.tsx';
import { useFindings } from '../findings/use-findings.ts';
import { ConcordancePanel } from '../memory/concordance-panel.tsx';
import { Matches } from '../memory/matches.tsx';
import { Terms } from '../terms/terms.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { useAnswer } from '../../store/use-answer.ts';
import './side-panel.css';

/** What is known about the active row besides its texts; a drawer where the window is narrow. */
export function SidePanel() {
  const work = useWork();
  const { place } = work;
  const { review } = useMessages();
  const active = usePlace((state) => state.active);
  const open = usePlace((state) => state.drawer);
  const panel = usePlace((state) => state.panel);
  const row = useRow(active ?? '');
  const number = useRowOrder().indexOf(active ?? '') + 1;
  const drawer = useRef<HTMLElement>(null);

  function show() {
    place.change({ drawer: true });
    requestAnimationFrame(() => drawer.current?.querySelector<HTMLElement>('.side-panel-close')?.focus());
  }

  function close() {
    place.change({ drawer: false });
    if (active !== null) work.go(active, { on: 'row' });
  }

  function leave(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  }

  return (
    <>
      {!open && (
        <button
          type="button"
          className="panel-tab"
          aria-label={review.openPanel}
          aria-expanded={false}
          onClick={show}
        >
          <MessageSquare size={17} aria-hidden="true" />
          {row && row.openThreads > 0 && <b>{row.openThreads}</b>}
        </button>
      )}
      <aside
        ref={drawer}
        className={open ? 'side-panel side-panel-open' : 'side-panel'}
        aria-label={row ? review.panelOf(number) : review.panel}
        onKeyDown={leave}
      >
        <div className="side-panel-head">
          <span>{row ? review.row(number) : ''}</span>
          <IconButton className="side-panel-close" label={review.closePanel} onClick={close}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        </div>
        <PanelTabs />
        {panel === 'comments' && <AllComments />}
        {panel === 'concordance' && <ConcordancePanel />}
        {panel === 'findings' && <AllFindings />}
        {panel === 'row' && row && <About key={row.id} row={row} />}
      </aside>
    </>
  );
}

/** The active row, or the comments of the whole document. */
function PanelTabs() {
  const { place } = useWork();
  const { review, memory, findings } = useMessages();
  const open = useFindings(({ open: all }) => all.error + all.warning + all.hint);
  const panel = usePlace((state) => state.panel);
  const unread = useApp((state) => state.project?.unread ?? 0);
  return (
    <div className="panel-tabs" role="group" aria-label={review.panel}>
      <button type="button" aria-pressed={panel === 'row'} onClick={() => place.change({ panel: 'row' })}>
        {review.thisRow}
      </button>
      <button
        type="button"
        aria-pressed={panel === 'comments'}
        onClick={() => place.change({ panel: 'comments' })}
      >
        {review.commentsTab}
        {unread > 0 && <b>{unread}</b>}
      </button>
      <button
        type="button"
        aria-pressed={panel === 'findings'}
        onClick={() => place.change({ panel: 'findings' })}
      >
        {findings.title}
        {open > 0 && <b>{open}</b>}
      </button>
      <button
        type="button"
        aria-pressed={panel === 'concordance'}
        title={memory.concordance}
        onClick={() => place.change({ panel: 'concordance' })}
      >
        {memory.concordance}
      </button>
    </div>
  );
}

/** Milliseconds until a row's history is read, so that rows that one only passes are not asked about. */
const pause = 300;

function About({ row }: { row: RowView }) {
  const { handle } = useWork();
  const versions = useAnswer('row.history', { handle, row: row.id, side: 'target' }, row, pause);
  const suggestions = useSuggestions(row);
  const threads = useThreads(row);
  const about = new Set(suggestions.map(({ id }) => id));
  const beside = (thread: ThreadView) => thread.suggestion !== null && about.has(thread.suggestion);
  return (
    <>
      <Facts row={row} versions={versions} />
      <RowFindings row={row.id} />
      {suggestions.length > 0 && (
        <Suggestions row={row} suggestions={suggestions} threads={threads.filter(beside)} />
      )}
      <Matches row={row} />
      <Terms row={row} />
      <Comments row={row} threads={threads.filter((thread) => !beside(thread))} />
      <History row={row} translations={versions} />
    </>
  );
}
