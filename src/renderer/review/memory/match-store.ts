import type { MatchView } from '../../../shared/memory-view.ts';
import type { Bridge } from '../../bridge/bridge.ts';

interface Kept {
  matches: readonly MatchView[];
  /** Something changed since that may change them too. */
  old: boolean;
}

const most = 60;
const name = 'bokprae-unapproved-matches';

/** Matches of the active row and of those that come next, asked for before they are wanted. */
export class MatchStore {
  readonly #backend: Pick<Bridge, 'call'>;
  readonly #handle: string;
  readonly #kept = new Map<string, Kept>();
  readonly #asking = new Map<string, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  #wanted: readonly string[] = [];
  #version = 0;

  constructor(backend: Pick<Bridge, 'call'>, handle: string) {
    this.#backend = backend;
    this.#handle = handle;
  }

  /** What was found for a row; null while that is not known. The same array until it is another. */
  get(row: string): readonly MatchView[] | null {
    return this.#kept.get(row)?.matches ?? null;
  }

  /** The active row, and those that come after it, nearest first. */
  want(rows: readonly string[]): void {
    this.#wanted = rows;
    void this.#next();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Rows or memories may say something else by now: what is shown stays until it is known. */
  age(): void {
    for (const kept of this.#kept.values()) kept.old = true;
    void this.#next();
  }

  forget(): void {
    this.#version += 1;
    this.#kept.clear();
    this.#asking.clear();
    this.#tell();
    void this.#next();
  }

  get unapproved(): boolean {
    return localStorage.getItem(name) === 'shown';
  }

  showUnapproved(shown: boolean): void {
    if (shown) localStorage.setItem(name, 'shown');
    else localStorage.removeItem(name);
    this.forget();
  }

  /** Asks about one row after the other, the active one first. */
  async #next(): Promise<void> {
    const row = this.#wanted.find((one) => this.#kept.get(one)?.old ?? true);
    const [active] = this.#wanted;
    if (row === undefined || (this.#asking.size > 0 && row !== active) || this.#asking.has(row)) return;
    const asked = this.#ask(row);
    this.#asking.set(row, asked);
    await asked;
    this.#asking.delete(row);
    await this.#next();
  }

  async #ask(row: string): Promise<void> {
    const version = this.#version;
    const kept = this.#kept.get(row);
    if (kept) kept.old = false;
    const input = { handle: this.#handle, row, unapproved: this.unapproved };
    const outcome = await this.#backend.call('matches.find', input);
    if (version !== this.#version) return;
    this.#kept.delete(row);
    this.#kept.set(row, { matches: outcome.ok ? outcome.value : [], old: false });
    if (this.#kept.size > most) this.#kept.delete([...this.#kept.keys()][0]!);
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
