import type { Change } from '../../core/review/change.ts';

/** A project's log by place, counted from 0: what the moments of a text's trail refer to. */
export class Log {
  readonly #changes: Change[];
  readonly #places = new Map<string, number>();

  constructor(changes: Iterable<Change>) {
    this.#changes = [...changes];
    this.#changes.forEach(({ id }, at) => this.#places.set(id, at));
  }

  add(change: Change): void {
    this.#places.set(change.id, this.#changes.length);
    this.#changes.push(change);
  }

  change(at: number): Change | undefined {
    return this.#changes[at];
  }

  place(change: string): number | undefined {
    return this.#places.get(change);
  }
}
