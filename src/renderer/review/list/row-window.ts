import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual';
import type { RowBounds } from './row-bounds.ts';

export interface RowWindowOptions {
  keys: readonly string[];
  /** Guessed height of a row in a list of this width, in pixels; null where nothing is known to guess from. */
  estimate: (key: string, width: number) => number | null;
  /** Place of a row to keep mounted wherever the list is scrolled to; -1 for none. */
  pinned: number;
}

const overscan = 8;
/** Height of a row that nothing is known of yet, in pixels. */
const unknownHeight = 56;

/**
 * The part of a long list that is in the document. Rows are measured and moved in the document directly:
 * its listeners hear only when other rows come into view, not when one grows or the list scrolls a little.
 */
export class RowWindow {
  #options: RowWindowOptions = { keys: [], estimate: () => null, pinned: -1 };
  #scroller: HTMLElement | null = null;
  #body: HTMLElement | null = null;
  #width = 1_000;
  readonly #estimates = new Map<string, number>();
  /** The virtualizer measures everything anew when these are other functions. */
  #keyOf = (index: number): string | number => this.#options.keys[index] ?? index;
  #items: readonly VirtualItem[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #placed = new Set<() => void>();
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;

  constructor() {
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.#virtualizerOptions());
    this.#virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, list) =>
      item.start < (list.scrollOffset ?? 0);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Rows in the document now, with the keys and places that `update` gave; the same array until others come. */
  items = (): readonly VirtualItem[] => this.#items;

  /** Hears whenever items were placed, which is more often than others come into view. */
  onPlaced = (listener: () => void): (() => void) => {
    this.#placed.add(listener);
    return () => void this.#placed.delete(listener);
  };

  bounds(index: number): RowBounds | undefined {
    return this.#virtualizer.measurementsCache[index];
  }

  /** For the `ref` of the element that scrolls. */
  scroller = (element: HTMLElement | null): (() => void) | undefined => {
    if (!element) return undefined;
    this.#scroller = element;
    this.#width = element.clientWidth;
    const stop = this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
    const watch = new ResizeObserver(() => this.#resize(element.clientWidth));
    watch.observe(element);
    return () => {
      watch.disconnect();
      stop();
      this.#scroller = null;
    };
  };

  /** For the `ref` of the element that holds the rows, as high as all of them. */
  body = (element: HTMLElement | null): void => {
    this.#body = element;
    this.#place();
  };

  /** For the `ref` of each row, which carries its index as `data-index`. */
  row = (element: HTMLElement | null): void => {
    this.#virtualizer.measureElement(element);
    if (element) this.#place();
  };

  update(options: RowWindowOptions): void {
    if (options.keys !== this.#options.keys) this.#keyOf = (index) => options.keys[index] ?? index;
    this.#options = options;
    this.#virtualizer.setOptions(this.#virtualizerOptions());
    this.#virtualizer._willUpdate();
    this.#refresh();
  }

  /** Lines break elsewhere in another width: heights measured before say nothing any more. */
  #resize(width: number): void {
    if (Math.abs(width - this.#width) < 4) return;
    this.#width = width;
    this.#estimates.clear();
    this.#virtualizer.measure();
    this.#refresh();
  }

  scrollTo(index: number, align: 'auto' | 'center' | 'start' = 'auto'): void {
    this.#virtualizer.scrollToIndex(index, { align });
    this.#refresh();
  }

  /** How many rows are in view at once, at least one. */
  page(): number {
    const range = this.#virtualizer.range;
    return range ? Math.max(1, range.endIndex - range.startIndex) : 1;
  }

  #virtualizerOptions() {
    const { keys, pinned } = this.#options;
    return {
      count: keys.length,
      getScrollElement: () => this.#scroller,
      getItemKey: this.#keyOf,
      estimateSize: this.#estimate,
      overscan,
      paddingStart: 8,
      paddingEnd: 48,
      scrollPaddingStart: 24,
      scrollPaddingEnd: 72,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const indexes = defaultRangeExtractor(range);
        if (pinned < 0 || pinned >= keys.length || indexes.includes(pinned)) return indexes;
        return [...indexes, pinned].sort((a, b) => a - b);
      },
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => this.#refresh(),
    };
  }

  /** Asked of every row below one that grew: each guess is made once. */
  #estimate = (index: number): number => {
    const key = this.#options.keys[index] ?? '';
    const known = this.#estimates.get(key);
    if (known !== undefined) return known;
    const guess = this.#options.estimate(key, this.#width);
    if (guess !== null) this.#estimates.set(key, guess);
    return guess ?? unknownHeight;
  };

  #refresh(): void {
    const items = this.#virtualizer.getVirtualItems();
    this.#place();
    const same =
      items.length === this.#items.length &&
      items.every((item, at) => item.key === this.#items[at]?.key && item.index === this.#items[at].index);
    if (same) return;
    this.#items = items;
    for (const listener of [...this.#listeners]) listener();
  }

  #place(): void {
    if (!this.#body) return;
    setStyle(this.#body, 'height', `${String(this.#virtualizer.getTotalSize())}px`);
    for (const item of this.#virtualizer.getVirtualItems()) {
      const element = this.#virtualizer.elementsCache.get(item.key);
      if (element) setStyle(element, 'transform', `translateY(${String(item.start)}px)`);
    }
    for (const listener of [...this.#placed]) listener();
  }
}

function setStyle(element: HTMLElement, property: 'height' | 'transform', value: string): void {
  if (element.style[property] !== value) element.style[property] = value;
}
