import type { Side } from '../../core/review/change.ts';
import { graphemeBoundary } from '../../core/text/graphemes.ts';
import type { RowView, SegmentView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { showProblem } from '../parts/toast.ts';
import type { Work } from '../review/work.ts';
import { type Bands, layBands, noBands } from './bands.ts';

export interface AlignState {
  bands: Bands;
  /** The segment being worked on. */
  active: string | null;
  /** Where the active segment would be cut, in UTF-16 units; null while nothing is to be cut. */
  caret: number | null;
  /** Segments marked to be linked. */
  marked: ReadonlySet<string>;
  /** The row of the dialog about an empty side, while it is open. */
  omitting: string | null;
  /** Aligning again is under way. */
  busy: AbortController | null;
  said: string;
  /** Counts the times that the view was told to go to the active segment. */
  visits: number;
  /** What has the focus after such a visit. */
  focus: 'text' | 'rail';
}

/** Where one is in Align, and how both texts are laid out. */
export class AlignStore {
  readonly work: Work;
  #state: AlignState = {
    bands: noBands,
    active: null,
    caret: null,
    marked: new Set(),
    omitting: null,
    busy: null,
    said: '',
    visits: 0,
    focus: 'text',
  };
  #orders: Record<Side, string[]> | null = null;
  #known = new Set<string>();
  #asking = false;
  readonly #listeners = new Set<() => void>();

  constructor(work: Work) {
    this.work = work;
  }

  /** Follows the project's rows as long as the screen is shown. */
  begin = (): (() => void) => {
    const stop = this.work.rows.subscribeAll(() => this.#lay());
    void this.#readOrders();
    return stop;
  };

  state = (): AlignState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  change(change: Partial<AlignState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }

  /** Makes a segment the active one and brings it into view, and the focus to it unless that stays on the rail. */
  go(active: string, focus: AlignState['focus'] = 'text'): void {
    const { caret, visits } = this.#state;
    const stays = active === this.#state.active;
    this.change({ active, caret: stays ? caret : null, focus, visits: visits + 1 });
  }

  rowOf(segment: string | null): RowView | undefined {
    return segment === null ? undefined : this.work.rows.get(this.#state.bands.rowOf.get(segment) ?? '');
  }

  activeRow(): RowView | undefined {
    return this.rowOf(this.#state.active);
  }

  segment(id: string | null): SegmentView | undefined {
    return id === null ? undefined : this.work.rows.segment(this.#state.bands.rowOf.get(id) ?? '', id);
  }

  sideOf(id: string): Side {
    return this.rowOf(id)?.source.some((segment) => segment.id === id) ? 'source' : 'target';
  }

  /** Takes the place to cut at away, unless it is another one by now. */
  dropCaret(caret: number | null): void {
    if (this.#state.caret === caret) this.change({ caret: null });
  }

  setCaret(offset: number | null): void {
    const text = this.segment(this.#state.active)?.content.text ?? '';
    this.change({ caret: offset === null ? null : graphemeBoundary(text, offset) });
  }

  mark(id: string): void {
    const marked = new Set(this.#state.marked);
    if (!marked.delete(id)) marked.add(id);
    this.change({ marked });
  }

  /** Resolves when every segment that is shown has been laid out, at most after two seconds. */
  laid(rows: readonly string[]): Promise<void> {
    const there = () => rows.length === 0 || rows.every((row) => this.#isLaid(row));
    return new Promise((resolve) => {
      if (there()) return resolve();
      const end = () => {
        clearTimeout(timer);
        stop();
        resolve();
      };
      const timer = setTimeout(end, 2_000);
      const stop = this.subscribe(() => there() && end());
    });
  }

  #isLaid(row: string): boolean {
    const view = this.work.rows.get(row);
    const { rowOf } = this.#state.bands;
    return (
      !!view &&
      [...view.source, ...view.target].every(({ id }) => rowOf.get(id) === row && this.#known.has(id))
    );
  }

  #lay(): void {
    const { rows } = this.work;
    if (!this.#orders) return;
    const bands = layBands(rows.order, (id) => rows.get(id), this.#orders);
    for (const id of bands.rowOf.keys()) {
      if (this.#known.has(id)) continue;
      void this.#readOrders();
      return;
    }
    const { active, marked } = this.#state;
    this.change({
      bands,
      active: active !== null && bands.rowOf.has(active) ? active : this.#near(active, bands),
      marked: new Set([...marked].filter((id) => bands.rowOf.has(id))),
    });
  }

  /** The segment that now stands where one that is gone stood. */
  #near(gone: string | null, bands: Bands): string | null {
    const at = gone === null ? 0 : (this.#state.bands.bandOf.get(gone) ?? 0);
    const band = bands.bands[Math.min(at, bands.bands.length - 1)];
    const [source, target] = [band?.source?.segments[0], band?.target?.segments[0]];
    const onTarget = gone !== null && this.#state.bands.bands[at]?.target?.segments.includes(gone);
    return (onTarget ? (target ?? source) : (source ?? target)) ?? null;
  }

  async #readOrders(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const outcome = await backend.call('pairing.orders', { handle: this.work.handle });
    this.#asking = false;
    if (!outcome.ok) return showProblem(outcome.problem);
    this.#orders = outcome.value;
    this.#known = new Set([...outcome.value.source, ...outcome.value.target]);
    this.#lay();
  }
}
