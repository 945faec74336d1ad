import type { BesideDraft } from '../../../shared/row-contract.ts';
import type { Bridge } from '../../bridge/bridge.ts';

export type BesideKind = BesideDraft['kind'];
/** What is being written beside a row: each text with the one that its author saw. */
export type Beside = Pick<BesideDraft, 'texts' | 'note'>;

const keepAfter = 300;

/** Suggestions and corrections that were begun: kept while one types, until they are sent or thrown away. */
export class BesideDrafts {
  readonly #backend: Pick<Bridge, 'call'>;
  readonly #handle: string;
  readonly #drafts = new Map<string, Beside>();
  readonly #waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; keep: () => void }>();
  readonly #listeners = new Set<() => void>();

  constructor(backend: Pick<Bridge, 'call'>, handle: string) {
    this.#backend = backend;
    this.#handle = handle;
  }

  get(row: string, kind: BesideKind): Beside | null {
    return this.#drafts.get(nameOf(row, kind)) ?? null;
  }

  /** All of them; the same array until one comes or goes. */
  all = (): readonly (Beside & { row: string; kind: BesideKind })[] => this.#all;
  #all: readonly (Beside & { row: string; kind: BesideKind })[] = [];

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Puts back what an earlier session kept. */
  restore(drafts: readonly BesideDraft[]): void {
    for (const { row, kind, texts, note } of drafts) {
      if (!this.get(row, kind)) this.#drafts.set(nameOf(row, kind), { texts, note });
    }
    this.#changed();
  }

  /** Keeps a draft; null forgets it. */
  keep(row: string, kind: BesideKind, draft: Beside | null): void {
    const name = nameOf(row, kind);
    const handle = this.#handle;
    if (!draft && !this.#drafts.has(name)) return;
    clearTimeout(this.#waiting.get(name)?.timer);
    this.#waiting.delete(name);
    if (draft) {
      this.#drafts.set(name, draft);
      const keep = () => {
        this.#waiting.delete(name);
        void this.#backend.call('beside.save', { handle, row, kind, ...draft });
      };
      this.#waiting.set(name, { timer: setTimeout(keep, keepAfter), keep });
    } else {
      this.#drafts.delete(name);
      void this.#backend.call('beside.clear', { handle, row, kind });
    }
    this.#changed();
  }

  /** Keeps at once what waits to be kept. */
  keepNow(): void {
    for (const { timer, keep } of [...this.#waiting.values()]) {
      clearTimeout(timer);
      keep();
    }
  }

  #changed(): void {
    this.#all = [...this.#drafts].map(([name, draft]) => {
      const [kind, row] = [name.slice(0, name.indexOf(' ')) as BesideKind, name.slice(name.indexOf(' ') + 1)];
      return { ...draft, row, kind };
    });
    for (const listener of [...this.#listeners]) listener();
  }
}

const nameOf = (row: string, kind: BesideKind) => `${kind} ${row}`;
