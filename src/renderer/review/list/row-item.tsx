import { memo, useCallback, useSyncExternalStore, type MouseEvent } from 'react';
import type { AnchorRange } from '../../../shared/view.ts';
import { ConfidenceGlyph } from '../../parts/confidence-glyph.tsx';
import { Tip } from '../../parts/tip.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { ActiveSource } from '../active/active-source.tsx';
import { ActiveTarget } from '../active/active-target.tsx';
import { useRowFocus } from '../active/use-row-focus.ts';
import { RowMenu } from '../active/row-menu.tsx';
import { StateMenu } from '../active/state-menu.tsx';
import { RowNotices } from '../notices/row-notices.tsx';
import { usePlace, useRow, useWork } from '../use-work.ts';
import { beginsBlock } from './begins-block.ts';
import type { RowWindow } from './row-window.ts';
import { StillSide } from './still-side.tsx';
import { textPlaceAt } from './text-offset.ts';
import './row-item.css';

interface RowItemProps {
  id: string;
  /** Place among the rows shown, from 0. */
  index: number;
  /** Place among all rows, from 1. */
  number: number;
  previous: string | undefined;
  list: RowWindow;
}

/** One row of the list: number, source, translation, state. The active one is edited where it stands. */
export const RowItem = memo(function RowItem({ id, index, number, previous, list }: RowItemProps) {
  const work = useWork();
  const { review } = useMessages();
  const row = useRow(id);
  const active = usePlace((place) => place.active === id);
  const begins = useBeginsBlock(id, previous);
  const focusRow = useRowFocus(id, active);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      list.row(element);
      focusRow(element);
    },
    [list, focusRow],
  );

  function choose(event: MouseEvent<HTMLElement>) {
    if (!row || !(event.target instanceof Element) || event.target.closest('button')) return;
    const here = event.target.closest('[data-thread]')?.getAttribute('data-thread');
    if (here) work.place.change({ thread: here, panel: 'row' });
    if (active) return;
    if (getSelection()?.isCollapsed === false) return;
    const place = textPlaceAt(event.clientX, event.clientY);
    const thread = place && row.anchors.find((anchor) => covers(anchor, place))?.thread;
    if (thread) work.place.change({ thread, panel: 'row' });
    const on = event.target.closest('.row-source') ? 'source' : 'target';
    work.go(id, place ? { on, place } : { on });
  }

  return (
    <div
      ref={ref}
      role="row"
      data-index={index}
      data-row={id}
      aria-rowindex={index + 1}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      className={['row', active && 'row-active', begins && 'row-begins'].filter(Boolean).join(' ')}
      onClick={choose}
    >
      <div role="rowheader" className="row-number">
        {number}
        {row && row.doubtful && (
          <Tip label={review.doubtful(Math.round(row.confidence * 100))}>
            <span className="row-doubt">
              <ConfidenceGlyph confidence={row.confidence} />
            </span>
          </Tip>
        )}
      </div>
      {row && (
        <>
          <div role="gridcell" className="row-source">
            {active ? <ActiveSource row={row} number={number} /> : <StillSide row={row} side="source" />}
          </div>
          <div role="gridcell" className="row-target">
            {active ? <ActiveTarget row={row} number={number} /> : <StillSide row={row} side="target" />}
            <RowNotices row={row} active={active} />
          </div>
          <div role="gridcell" className="row-state">
            <StateMenu row={row} />
            {active && <RowMenu row={row} />}
          </div>
        </>
      )}
    </div>
  );
});

function covers(anchor: AnchorRange, { segment, offset }: { segment: string; offset: number }): boolean {
  return anchor.segment === segment && anchor.start <= offset && offset <= anchor.end;
}

function useBeginsBlock(id: string, previous: string | undefined): boolean {
  const { rows } = useWork();
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [rows.subscribe(id, listener), previous ? rows.subscribe(previous, listener) : null];
      return () => {
        for (const end of ends) end?.();
      };
    },
    [rows, id, previous],
  );
  return useSyncExternalStore(subscribe, () => {
    const row = rows.get(id);
    return row !== undefined && previous !== undefined && beginsBlock(row, rows.get(previous));
  });
}
