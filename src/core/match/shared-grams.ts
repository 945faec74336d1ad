import { type GramIndex, gramSize, writeGrams } from './gram-index.ts';
import type { Cut } from './key-tokens.ts';
import { ReusedArray } from './reused-array.ts';
import { firstRank, lowerBound, NeededGrams, RankWindows } from './rank-windows.ts';
import type { ScoreBound } from './score-bound.ts';

/** Lists this many times longer than the candidates are many are left out. */
const tooLong = 24;

/** Units of one index that may be alike enough, and how far they must be apart at least; until the next are sought. */
export interface Candidates {
  count: number;
  ranks: Uint32Array;
  /** In tokens. */
  distances: Uint16Array;
}

/**
 * By rank, from a first one: grams that the unit shares with the query. Grams that fall on one number count several
 * times, so bytes must not begin again at 0: they stay at 255, and no unit needs more where they are used.
 */
type Counts = Uint8ClampedArray | Uint32Array;

/** Zeros between two searches. */
const zeros = new ReusedArray((size) => new Uint8ClampedArray(size));
const foundRanks = new ReusedArray((size) => new Uint32Array(size));
const foundDistances = new ReusedArray((size) => new Uint16Array(size));

/**
 * The units of an index that can score `score` at least, by the grams that they share with a query (q-gram lemma,
 * Ukkonen 1992): texts within distance d share at least max(m, l) − q + 1 − q·d grams. Lists are taken from the rarest
 * gram on, and make candidates only of units that reach the score with no more shared grams than there are lists left.
 */
export class SharedGrams {
  readonly #tokens: Uint16Array;
  readonly #cut: Cut;
  readonly #bound: ScoreBound;
  readonly #score: number;
  /** Null: units need not share any token. */
  readonly #need: NeededGrams | null;

  constructor(tokens: Uint16Array, cut: Cut, bound: ScoreBound, score: number) {
    this.#tokens = tokens;
    this.#cut = cut;
    this.#bound = bound;
    this.#score = score;
    const alike = bound.leastTokens(score);
    this.#need = alike < 0.05 ? null : new NeededGrams(tokens.length, cut, alike);
  }

  candidates(index: GramIndex): Candidates {
    const need = this.#need;
    if (!need) return this.#all(index, 0, index.units.length);
    const from = firstRank(index, need.shortest);
    const to = firstRank(index, need.longest + 1);
    if (need.least < 1 || from >= to) return this.#all(index, from, to);
    const lists = this.#lists(index, from, to);
    const shared = lists.length < 256 ? zeros.of(to - from) : new Uint32Array(to - from);
    const found = foundRanks.of(to - from);
    const whole = new RankWindows(index, this.#tokens.length, this.#bound, this.#score, need);
    whole.narrow(lists.length);
    const making = new RankWindows(index, this.#tokens.length, this.#bound, this.#score, need);
    let size = 0;
    let unseen = 0;
    for (let number = 0; number < lists.length; number += 1) {
      const { start, end } = lists[number]!;
      making.narrow(lists.length - number);
      const isLong = end - start > tooLong * size;
      if (isLong && making.isEmpty) {
        unseen += lists.length - number;
        break;
      }
      if (isLong && size > 0) unseen += 1;
      size = countList(index.ranks, start, end, isLong ? making : whole, making, from, shared, found, size);
    }
    return this.#within(index, found, size, shared, from, unseen, need);
  }

  /** Where the lists of the query's grams have ranks in `[from, to)`, shortest first. */
  #lists(index: GramIndex, from: number, to: number): { start: number; end: number }[] {
    const grams = new Uint32Array(this.#tokens.length);
    const count = writeGrams(this.#tokens, 0, this.#tokens.length, this.#cut, index.lists.length - 1, grams);
    return Array.from(grams.subarray(0, count), (gram) => {
      const end = index.lists[gram + 1]!;
      const start = lowerBound(index.ranks, index.lists[gram]!, end, from);
      return { start, end: lowerBound(index.ranks, start, end, to) };
    }).sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  #within(
    { starts }: GramIndex,
    found: Uint32Array,
    sought: number,
    shared: Counts,
    from: number,
    unseen: number,
    need: NeededGrams,
  ): Candidates {
    const size = this.#tokens.length;
    const q = gramSize(this.#cut);
    const distances = foundDistances.of(sought);
    let count = 0;
    for (let i = 0; i < sought; i += 1) {
      const rank = found[i]!;
      const common = shared[rank - from]! + unseen;
      shared[rank - from] = 0;
      if (common < need.least) continue;
      const length = starts[rank + 1]! - starts[rank]!;
      if (common < need.by[length]!) continue;
      const longer = length > size ? length : size;
      const missing = Math.ceil((longer - q + 1 - common) / q);
      const apart = length > size ? length - size : size - length;
      found[count] = rank;
      distances[count] = Math.min(65_535, missing > apart ? missing : apart);
      count += 1;
    }
    return { count, ranks: found, distances };
  }

  /** All units of the right length: so short a query that they need share nothing. */
  #all({ starts }: GramIndex, from: number, to: number): Candidates {
    const count = Math.max(0, to - from);
    const ranks = foundRanks.of(count);
    const distances = foundDistances.of(count);
    for (let i = 0; i < count; i += 1) {
      ranks[i] = from + i;
      const length = starts[from + i + 1]! - starts[from + i]!;
      distances[i] = Math.min(65_535, Math.abs(length - this.#tokens.length));
    }
    return { count, ranks, distances };
  }
}

/**
 * Counts a list's ranks inside `whole` as shared, and appends those inside `making` that were not seen before to
 * `found`. Returns how many are found now.
 */
function countList(
  ranks: Uint32Array,
  start: number,
  end: number,
  whole: RankWindows,
  making: RankWindows,
  from: number,
  shared: Counts,
  found: Uint32Array,
  size: number,
): number {
  let at = start;
  for (let window = 0; window < whole.count && at < end; window += 1) {
    const last = whole.ends[window]!;
    if (ranks[at]! >= last) continue;
    at = advance(ranks, at, end, whole.starts[window]!);
    at = countFound(ranks, at, end, making.starts[window]!, from, shared);
    const most = making.ends[window]!;
    for (; at < end; at += 1) {
      const rank = ranks[at]!;
      if (rank >= most) break;
      const before = shared[rank - from]!;
      shared[rank - from] = before + 1;
      if (before === 0) found[size++] = rank;
    }
    at = countFound(ranks, at, end, last, from, shared);
  }
  return size;
}

/** Counts ranks below `to` that were found before. Returns where the list goes on. */
function countFound(
  ranks: Uint32Array,
  at: number,
  end: number,
  to: number,
  from: number,
  shared: Counts,
): number {
  for (; at < end; at += 1) {
    const rank = ranks[at]!;
    if (rank >= to) break;
    const before = shared[rank - from]!;
    if (before > 0) shared[rank - from] = before + 1;
  }
  return at;
}

/** The first place from `at` on that holds `value` or more, found in steps that double. */
function advance(ranks: Uint32Array, at: number, end: number, value: number): number {
  let step = 1;
  while (at + step < end && ranks[at + step]! < value) step *= 2;
  return lowerBound(ranks, at + (step >> 1), Math.min(end, at + step), value);
}
