import type { RowView, SegmentView } from '../../shared/view.ts';

type Listener = () => void;

/**
 * The rows of one open project as the window last heard of them: the order of all, and each row that has
 * been read. A row's listeners hear of that row alone, the list's of the order and of any row.
 */
export class RowStore {
  #order: readonly string[];
  #rows = new Map<string, RowView>();
  #listeners = new Map<string, Set<Listener>>();
  #everything = new Set<Listener>();
  #revision = 0;

  constructor(order: readonly string[]) {
    this.#order = order;
  }

  get order(): readonly string[] {
    return this.#order;
  }

  /** Counts what `subscribeAll` tells of. */
  get revision(): number {
    return this.#revision;
  }

  get(row: string): RowView | undefined {
    return this.#rows.get(row);
  }

  /** Every row of the order has been read. */
  get complete(): boolean {
    return this.#order.every((row) => this.#rows.has(row));
  }

  /** The first place in the order whose row has not been read; -1 when all have been. */
  firstMissing(): number {
    return this.#order.findIndex((row) => !this.#rows.has(row));
  }

  segment(row: string, segment: string): SegmentView | undefined {
    const view = this.#rows.get(row);
    return [...(view?.source ?? []), ...(view?.target ?? [])].find(({ id }) => id === segment);
  }

  /** Rows that were read or that changed. Those read late never replace what an event has told since. */
  put(rows: readonly RowView[], from: 'event' | 'read' = 'event'): void {
    const news = from === 'read' ? rows.filter((row) => !this.#rows.has(row.id)) : rows;
    if (news.length === 0) return;
    for (const row of news) this.#rows.set(row.id, row);
    this.#tell(news.map((row) => row.id));
  }

  /** A change as the backend told it: the order after it, and the rows that it touched. */
  change(order: readonly string[], rows: readonly RowView[]): void {
    const moved = order.length !== this.#order.length || order.some((row, at) => row !== this.#order[at]);
    for (const row of rows) this.#rows.set(row.id, row);
    const touched = rows.map((row) => row.id);
    if (moved) {
      const kept = new Set(order);
      for (const row of this.#order) {
        if (kept.has(row)) continue;
        this.#rows.delete(row);
        touched.push(row);
      }
      this.#order = order;
    }
    if (moved || touched.length > 0) this.#tell(touched);
  }

  subscribe(row: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(row) ?? new Set();
    this.#listeners.set(row, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(row) === listeners) this.#listeners.delete(row);
    };
  }

  subscribeAll = (listener: Listener): (() => void) => {
    this.#everything.add(listener);
    return () => void this.#everything.delete(listener);
  };

  #tell(rows: readonly string[]): void {
    this.#revision += 1;
    for (const row of rows) for (const listener of [...(this.#listeners.get(row) ?? [])]) listener();
    for (const listener of [...this.#everything]) listener();
  }
}
