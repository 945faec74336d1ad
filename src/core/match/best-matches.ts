/** A unit, and its score from 0 to 1. */
export interface Match {
  unit: number;
  score: number;
}

/** Keeps the best of what it is offered; of equal scores the latest unit comes first. */
export class BestMatches {
  readonly #count: number;
  readonly #threshold: number;
  readonly #kept: Match[] = [];

  constructor(count: number, threshold: number) {
    this.#count = count;
    this.#threshold = threshold;
  }

  /** What a further match must score at least. */
  get least(): number {
    return this.#kept.length < this.#count ? this.#threshold : this.#kept.at(-1)!.score;
  }

  get full(): boolean {
    return this.#kept.length === this.#count;
  }

  offer(unit: number, score: number): void {
    if (score <= 0 || score < this.#threshold) return;
    const better = (kept: Match) => kept.score > score || (kept.score === score && kept.unit > unit);
    let at = this.#kept.length;
    while (at > 0 && !better(this.#kept[at - 1]!)) at -= 1;
    if (at >= this.#count) return;
    this.#kept.splice(at, 0, { unit, score });
    if (this.#kept.length > this.#count) this.#kept.pop();
  }

  list(): Match[] {
    return [...this.#kept];
  }
}
