import { type GramIndex, gramSize } from './gram-index.ts';
import type { Cut } from './key-tokens.ts';
import type { ScoreBound } from './score-bound.ts';

/** How many grams units must share with a query of `size` tokens, by their own number of tokens. */
export class NeededGrams {
  readonly shortest: number;
  readonly longest: number;
  readonly by: Int32Array;
  readonly least: number;

  /** `alike`, more than 0, is what tokens must be alike at least. */
  constructor(size: number, cut: Cut, alike: number) {
    this.shortest = Math.ceil(size * alike - 1e-9);
    this.longest = Math.floor(size / alike + 1e-9);
    this.by = new Int32Array(this.longest + 1);
    const q = gramSize(cut);
    let least = Infinity;
    for (let length = 0; length <= this.longest; length += 1) {
      const longer = Math.max(size, length);
      this.by[length] = longer - q + 1 - q * Math.floor((1 - alike) * longer + 1e-9);
      if (length >= this.shortest) least = Math.min(least, this.by[length]!);
    }
    this.least = least;
  }
}

/**
 * Ranges of ranks whose units can reach a score, by how many grams they share with a query at most: the fewer, the more
 * alike they must be in length. Words: one range for each number of tokens, as their units are ranked by clusters;
 * clusters: one for all.
 */
export class RankWindows {
  readonly #index: GramIndex;
  readonly #size: number;
  readonly #bound: ScoreBound;
  readonly #score: number;
  readonly #need: NeededGrams;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;

  constructor(index: GramIndex, size: number, bound: ScoreBound, score: number, need: NeededGrams) {
    this.#index = index;
    this.#size = size;
    this.#bound = bound;
    this.#score = score;
    this.#need = need;
    const lengths = need.longest - need.shortest + 1;
    this.count = index.cut === 'words' ? lengths : 1;
    this.starts = new Uint32Array(this.count);
    this.ends = new Uint32Array(this.count);
    for (let at = 0; at < this.count; at += 1) {
      this.starts[at] = at === 0 ? firstRank(index, need.shortest) : this.ends[at - 1]!;
      const next = index.cut === 'words' ? need.shortest + at + 1 : need.longest + 1;
      this.ends[at] = firstRank(index, next);
    }
  }

  get isEmpty(): boolean {
    return this.starts.every((start, at) => start === this.ends[at]);
  }

  /** Leaves out what cannot reach the score with so many shared grams. */
  narrow(shared: number): void {
    if (this.#index.cut === 'clusters') return this.#narrowClusters(shared);
    for (let at = 0; at < this.count; at += 1) {
      const start = this.starts[at]!;
      const end = this.ends[at]!;
      if (start === end) continue;
      const length = this.#need.shortest + at;
      const tokens = Math.min(shared, length, this.#size) / Math.max(length, this.#size, 1);
      const window = this.#bound.lengths(tokens, this.#score);
      if (!window) this.starts[at] = end;
      else {
        this.starts[at] = lowerBound(this.#index.lengths, start, end, window.least);
        this.ends[at] = lowerBound(this.#index.lengths, this.starts[at]!, end, window.most + 1);
      }
    }
  }

  #narrowClusters(shared: number): void {
    const { shortest, longest, by } = this.#need;
    let length = longest;
    while (length >= shortest && by[length]! > shared) length -= 1;
    if (length === longest) return;
    this.ends[0] = Math.max(this.starts[0]!, firstRank(this.#index, length + 1));
  }
}

/** The first rank whose unit has at least so many tokens. */
export function firstRank({ starts }: GramIndex, tokens: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle + 1]! - starts[middle]! < tokens) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place in an ascending part of a list that holds `value` or more. */
export function lowerBound(
  list: Uint32Array | Uint16Array,
  start: number,
  end: number,
  value: number,
): number {
  while (start < end) {
    const middle = (start + end) >>> 1;
    if (list[middle]! < value) start = middle + 1;
    else end = middle;
  }
  return start;
}
