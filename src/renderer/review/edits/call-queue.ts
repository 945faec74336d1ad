/** Work that is done one piece after the other, in the order in which it was asked for. */
export class CallQueue {
  readonly #tell: () => void;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** `tell` is called whenever work is asked for or done. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  /** Does a piece of work when all before it is done, whether or not that succeeded. */
  async add<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    this.#tell();
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
      this.#tell();
    }
  }

  /** Resolves when all that was asked for until now is done. */
  async rest(): Promise<void> {
    await this.#last;
  }
}
