import type { Side } from '../../../core/review/change.ts';
import type { FoundText } from '../../../shared/view.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Bridge } from '../../bridge/bridge.ts';

export interface FindQuery {
  text: string;
  side: 'both' | Side;
  exact: boolean;
}

/** One place found; `at` counts all places from 0 in the order of the rows. */
export interface Hit {
  row: string;
  segment: string;
  start: number;
  end: number;
}

export interface FindState {
  open: boolean;
  /** With the field for the replacement. */
  replacing: boolean;
  query: FindQuery;
  hits: readonly Hit[];
  /** The place gone to; -1 before the first. */
  current: number;
  searching: boolean;
  problem: Problem | null;
}

const nothing: readonly Hit[] = [];
const pause = 120;

/** What is being looked for, and where it was found. Rows hear only of the places in them. */
export class FindStore {
  readonly #backend: Pick<Bridge, 'call'>;
  readonly #handle: string;
  #state: FindState = {
    open: false,
    replacing: false,
    query: { text: '', side: 'both', exact: false },
    hits: nothing,
    current: -1,
    searching: false,
    problem: null,
  };
  #ofSegment = new Map<string, readonly Hit[]>();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(backend: Pick<Bridge, 'call'>, handle: string) {
    this.#backend = backend;
    this.#handle = handle;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  state = (): FindState => this.#state;

  /** The places found in a segment; the same array until they change. */
  hitsIn(segment: string): readonly Hit[] {
    return this.#state.open ? (this.#ofSegment.get(segment) ?? nothing) : nothing;
  }

  get currentHit(): Hit | undefined {
    return this.#state.open ? this.#state.hits[this.#state.current] : undefined;
  }

  open(replacing: boolean, text: string): void {
    const query = text === '' ? this.#state.query : { ...this.#state.query, text };
    this.#set({ open: true, replacing, query, current: -1 });
    this.#search();
  }

  close(): void {
    this.#asked += 1;
    this.#set({ open: false, searching: false });
  }

  /** Looks for something else, a little after the last key. */
  ask(query: Partial<FindQuery>): void {
    this.#set({ query: { ...this.#state.query, ...query }, current: -1 });
    this.#soon();
  }

  /** Looks again, because rows changed. */
  again(): void {
    if (this.#state.open && this.#state.query.text !== '') this.#soon();
  }

  /** Goes to the next place or the one before, around the ends; from the given row when none was gone to yet. */
  step(step: 1 | -1, rowOrder: readonly string[], from: string | null): Hit | undefined {
    const { hits, current } = this.#state;
    if (hits.length === 0) return undefined;
    const next = current < 0 ? firstFrom(hits, rowOrder, from, step) : current + step;
    this.#set({ current: (next + hits.length) % hits.length });
    return this.currentHit;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), pause);
  }

  #search(): void {
    clearTimeout(this.#timer);
    const { text, side, exact } = this.#state.query;
    const ticket = (this.#asked += 1);
    if (text === '') return this.#found([]);
    this.#set({ searching: true });
    void this.#backend.call('find', { handle: this.#handle, find: text, exact, side }).then((outcome) => {
      if (ticket !== this.#asked) return;
      if (outcome.ok) this.#found(outcome.value);
      else this.#set({ searching: false, problem: outcome.problem, hits: nothing, current: -1 });
    });
  }

  #found(texts: readonly FoundText[]): void {
    const before = this.currentHit;
    const hits: Hit[] = [];
    this.#ofSegment = new Map();
    for (const { row, segment, ranges } of texts) {
      const here = ranges.map(({ start, end }) => ({ row, segment, start, end }));
      this.#ofSegment.set(segment, here);
      hits.push(...here);
    }
    const current = before
      ? hits.findIndex((hit) => hit.segment === before.segment && hit.start === before.start)
      : -1;
    this.#set({ searching: false, problem: null, hits, current });
  }

  #set(change: Partial<FindState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

function firstFrom(
  hits: readonly Hit[],
  rowOrder: readonly string[],
  from: string | null,
  step: 1 | -1,
): number {
  const place = new Map(rowOrder.map((row, at) => [row, at]));
  const start = from === null ? 0 : (place.get(from) ?? 0);
  const at = (hit: Hit) => place.get(hit.row) ?? 0;
  if (step === 1)
    return Math.max(
      0,
      hits.findIndex((hit) => at(hit) >= start),
    );
  return hits.findLastIndex((hit) => at(hit) <= start);
}
