import { useCallback, useMemo, type KeyboardEvent } from 'react';
import { Progress } from '../parts/progress.tsx';
import { rowsByKey, useRowWindow } from '../review/list/use-row-window.ts';
import { useMessages } from '../store/use-messages.ts';
import { BandItem } from './band-item.tsx';
import { Crossings } from './crossings.tsx';
import { estimateBand } from './estimate-band.ts';
import { useAlign, useAlignment } from './use-align.ts';

/** Both columns, of which only what is in view is in the document. */
export function AlignList() {
  const { store, actions } = useAlignment();
  const { align, common } = useMessages();
  const bands = useAlign((state) => state.bands);
  const active = useAlign((state) => state.active);
  const visits = useAlign((state) => state.visits);
  const keys = useMemo(() => bands.bands.map(({ key }) => key), [bands]);
  const pinned = active === null ? -1 : (bands.bandOf.get(active) ?? -1);

  const places = useMemo(() => new Map(keys.map((key, at) => [key, at])), [keys]);
  const estimate = useCallback(
    (key: string, width: number) =>
      estimateBand(bands.bands[places.get(key) ?? -1], (id) => store.segment(id), width),
    [places, bands, store],
  );
  const { list, items, scroller, body } = useRowWindow({ keys, estimate, pinned, visits });

  function onKey(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const cutting = store.state().caret !== null;
    const across = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const by = rowsByKey(event.key, list, keys.length * 8);
    if (across && cutting) actions.moveCaret(event.key === 'ArrowRight' ? 1 : -1, event.ctrlKey);
    else if (event.ctrlKey) return;
    else if (across) {
      const side = store.state().active === null ? null : store.sideOf(store.state().active!);
      if ((event.key === 'ArrowRight') === (side === 'source')) actions.cross();
    } else if (by !== undefined) actions.step(by);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={scroller}
      className="align-list"
      role="grid"
      aria-label={align.list}
      aria-rowcount={keys.length}
      aria-colcount={3}
      data-list=""
      onKeyDown={onKey}
    >
      {keys.length === 0 && <Progress label={common.loading} />}
      <div ref={body} role="rowgroup" className="align-body">
        <div className="align-crossings" role="presentation">
          <Crossings list={list} first={items[0]?.index ?? 0} last={items.at(-1)?.index ?? 0} />
        </div>
        {items.map(({ index, key }) => {
          const band = bands.bands[index];
          return band?.key === key && <BandItem key={key} band={band} index={index} list={list} />;
        })}
      </div>
    </div>
  );
}
