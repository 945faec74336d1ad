import { useCallback, useMemo, type KeyboardEvent } from 'react';
import { Button } from '../../parts/button.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { useActions } from '../use-actions.ts';
import { usePlace, useRowOrder, useShownRows, useWork } from '../use-work.ts';
import { estimateHeight } from './estimate-height.ts';
import { RowItem } from './row-item.tsx';
import { rowsByKey, useRowWindow } from './use-row-window.ts';
import './row-list.css';

/** The rows, of which only those in view are in the document. */
export function RowList() {
  const { rows } = useWork();
  const actions = useActions();
  const { review } = useMessages();
  const shown = useShownRows();
  const order = useRowOrder();
  const active = usePlace((state) => state.active);
  const visits = usePlace((state) => state.visits);
  const numbers = useMemo(() => new Map(order.map((row, at) => [row, at + 1])), [order]);
  const pinned = useMemo(() => (active === null ? -1 : shown.indexOf(active)), [shown, active]);

  const estimate = useCallback(
    (id: string, width: number) => {
      const row = rows.get(id);
      return row ? estimateHeight(row, width) : null;
    },
    [rows],
  );
  const { list, items, scroller, body } = useRowWindow({ keys: shown, estimate, pinned, visits });

  function moveByKey(event: KeyboardEvent<HTMLElement>) {
    const onRow = event.target instanceof Element && event.target.matches('[role="row"]');
    if (!onRow || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const by = rowsByKey(event.key, list, shown.length);
    if (by === undefined) return;
    event.preventDefault();
    actions.step(by);
  }

  return (
    <div
      ref={scroller}
      className="row-list"
      role="grid"
      aria-label={review.rows}
      aria-rowcount={shown.length}
      aria-colcount={4}
      onKeyDown={moveByKey}
    >
      {shown.length === 0 && <NoRows />}
      <div ref={body} role="rowgroup" className="row-list-body">
        {items.map(({ index, key }) => {
          const id = String(key);
          const number = numbers.get(id) ?? 0;
          const previous = order[number - 2];
          return <RowItem key={id} id={id} index={index} number={number} previous={previous} list={list} />;
        })}
      </div>
    </div>
  );
}

function NoRows() {
  const { place } = useWork();
  const { review } = useMessages();
  const filter = usePlace((state) => state.filter);
  return (
    <div className="row-list-empty">
      <p>{review.filterEmpty[filter]}</p>
      {filter !== 'all' && <Button onClick={() => place.filter('all')}>{review.showAll}</Button>}
    </div>
  );
}
