import { MessageSquare, X } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import type { RowView } from '../../../shared/view.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { usePlace, useRow, useRowOrder, useWork } from '../use-work.ts';
import { Comments } from './comments.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { useAnswer } from './use-answer.ts';
import './side-panel.css';

/** What is known about the active row besides its texts; a drawer where the window is narrow. */
export function SidePanel() {
  const work = useWork();
  const { place } = work;
  const { review } = useMessages();
  const active = usePlace((state) => state.active);
  const open = usePlace((state) => state.drawer);
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
        {row && <About key={row.id} row={row} />}
      </aside>
    </>
  );
}

/** A row's history is read from the whole log: it waits until one stays with the row. */
const pause = 300;

function About({ row }: { row: RowView }) {
  const { handle } = useWork();
  const versions = useAnswer('row.history', { handle, row: row.id }, row, pause);
  return (
    <>
      <Facts row={row} versions={versions} />
      <Comments row={row} />
      <History versions={versions} />
    </>
  );
}
