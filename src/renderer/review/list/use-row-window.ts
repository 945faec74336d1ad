import { useCallback, useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { RowWindow, type RowWindowOptions } from './row-window.ts';

interface RowWindowUse extends RowWindowOptions {
  /** Another number scrolls to the pinned row. */
  visits: number;
}

/**
 * A list's window on its rows: `items` are those in the document now; `scroller` and `body` are the refs of
 * the element that scrolls and of the one that holds the rows. `estimate` is to stay the same while what it
 * guesses from does.
 */
export function useRowWindow({ keys, estimate, pinned, visits }: RowWindowUse) {
  const [list] = useState(() => new RowWindow());
  const items = useSyncExternalStore(list.subscribe, list.items);

  useLayoutEffect(() => list.update({ keys, estimate, pinned }), [list, keys, estimate, pinned]);

  const scrollToPinned = useEffectEvent(() => {
    if (pinned >= 0) list.scrollTo(pinned);
  });
  useLayoutEffect(() => scrollToPinned(), [visits]);

  const scroller = useCallback((element: HTMLElement | null) => list.scroller(element), [list]);
  const body = useCallback((element: HTMLElement | null) => list.body(element), [list]);
  return { list, items, scroller, body };
}

/** How many rows a key that goes far moves by: up and down a page, or to either end; undefined for other keys. */
export function rowsByKey(key: string, list: RowWindow, count: number): number | undefined {
  if (key === 'Home') return -count;
  if (key === 'End') return count;
  if (key === 'PageUp') return -list.page();
  if (key === 'PageDown') return list.page();
  return undefined;
}
