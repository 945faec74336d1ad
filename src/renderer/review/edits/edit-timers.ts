/** A draft is kept this long after a key, at the latest so long after the first one, in milliseconds. */
const draftAfter = 300;
const draftAtLatest = 1_000;
/** A row at rest so long is written. */
const writeAfter = 2_000;

interface Timers {
  draft?: ReturnType<typeof setTimeout>;
  draftDue?: number;
  write?: ReturnType<typeof setTimeout>;
}

/** When a row that is being typed in is kept as a draft, and when it is written. */
export class EditTimers {
  readonly #timers = new Map<string, Timers>();
  readonly #keep: (row: string) => void;
  readonly #write: (row: string) => void;

  constructor(keep: (row: string) => void, write: (row: string) => void) {
    this.#keep = keep;
    this.#write = write;
  }

  /** Somebody typed: the row rests from now on. */
  restart(row: string): void {
    const timers: Timers = this.#timers.get(row) ?? {};
    this.#timers.set(row, timers);
    clearTimeout(timers.draft);
    clearTimeout(timers.write);
    timers.draftDue ??= Date.now() + draftAtLatest;
    timers.draft = setTimeout(
      () => this.#keepDraft(row),
      Math.max(0, Math.min(draftAfter, timers.draftDue - Date.now())),
    );
    timers.write = setTimeout(() => this.#write(row), writeAfter);
  }

  /** Keeps at once what waits to be kept. */
  keepAll(): void {
    for (const [row, timers] of this.#timers) {
      if (timers.draftDue === undefined) continue;
      clearTimeout(timers.draft);
      this.#keepDraft(row);
    }
  }

  stop(row: string): void {
    const timers = this.#timers.get(row);
    clearTimeout(timers?.draft);
    clearTimeout(timers?.write);
    this.#timers.delete(row);
  }

  #keepDraft(row: string): void {
    delete this.#timers.get(row)?.draftDue;
    this.#keep(row);
  }
}
