import { type GramIndex, gramSize, writeGrams } from './gram-index.ts';
import type { Cut } from './key-tokens.ts';

/** Lists this many times longer than the candidates are many are left out. */
const tooLong = 8;

/** Units of one index that may be alike enough, and how far they must be apart at least. */
export interface Candidates {
  count: number;
  ranks: Uint32Array;
  /** In tokens. */
  distances: Uint16Array;
}

/**
 * The units of an index whose edit distance in tokens may be at most `1 − least` of the longer length, by the grams that
 * they share with a query (q-gram lemma, Ukkonen 1992): texts within distance d share at least max(m, l) − q + 1 − q·d
 * grams. Only the lists of rare grams make candidates, and of a list that is not among the rarest only those units that
 * need no more shared grams than there are lists left.
 */
export class SharedGrams {
  readonly #tokens: Uint16Array;
  readonly #cut: Cut;
  readonly #shortest: number;
  readonly #longest: number;
  /** Units need not share any token. */
  readonly #any: boolean;
  /** By length in tokens: grams that a unit must share. */
  readonly #need: Int32Array;

  constructor(tokens: Uint16Array, cut: Cut, least: number) {
    const size = tokens.length;
    this.#tokens = tokens;
    this.#cut = cut;
    this.#any = least < 0.05;
    this.#shortest = Math.ceil(size * least - 1e-9);
    this.#longest = this.#any ? 0 : Math.floor(size / least + 1e-9);
    this.#need = new Int32Array(this.#longest + 1);
    const q = gramSize(cut);
    for (let length = 0; length <= this.#longest; length += 1) {
      const longer = Math.max(size, length);
      this.#need[length] = longer - q + 1 - q * Math.floor((1 - least) * longer + 1e-9);
    }
  }

  candidates(index: GramIndex): Candidates {
    if (this.#any) return this.#all(index, 0, index.units.length);
    const from = firstRank(index, this.#shortest);
    const to = firstRank(index, this.#longest + 1);
    const need = this.#need.subarray(this.#shortest).reduce((a, b) => Math.min(a, b), Infinity);
    if (need < 1 || from >= to) return this.#all(index, from, to);
    const grams = new Uint32Array(this.#tokens.length);
    const count = writeGrams(this.#tokens, 0, this.#tokens.length, this.#cut, index.lists.length - 1, grams);
    const lists = Array.from(grams.subarray(0, count), (gram) => {
      const end = index.lists[gram + 1]!;
      const start = lowerBound(index.ranks, index.lists[gram]!, end, from);
      return { start, end: lowerBound(index.ranks, start, end, to) };
    }).sort((a, b) => a.end - a.start - (b.end - b.start));
    const shared = new (count < 256 ? Uint8Array : Uint16Array)(to - from);
    let found = new Uint32Array(1_024);
    let size = 0;
    let unseen = 0;
    lists.forEach(({ start, end }, number) => {
      const left = count - number;
      const making = left < need ? start : this.#makingEnd(index, start, end, left);
      if (making === start && end - start > tooLong * size) {
        unseen += 1;
        return;
      }
      if (size + making - start > found.length) found = grow(found, size + making - start);
      size = countAndFind(index.ranks, start, making, from, shared, found, size);
      countFound(index.ranks, making, end, from, shared);
    });
    return this.#within(index, found.subarray(0, size), shared, from, unseen);
  }

  /** Up to where a list makes candidates: units that need no more shared grams than there are lists `left`. */
  #makingEnd(index: GramIndex, start: number, end: number, left: number): number {
    let length = this.#longest;
    while (length >= this.#shortest && this.#need[length]! > left) length -= 1;
    if (length === this.#longest) return end;
    return lowerBound(index.ranks, start, end, firstRank(index, length + 1));
  }

  #within(
    { starts }: GramIndex,
    found: Uint32Array,
    shared: Counts,
    from: number,
    unseen: number,
  ): Candidates {
    const size = this.#tokens.length;
    const q = gramSize(this.#cut);
    const distances = new Uint16Array(found.length);
    const need = this.#need;
    let count = 0;
    for (let i = 0; i < found.length; i += 1) {
      const rank = found[i]!;
      const length = starts[rank + 1]! - starts[rank]!;
      const common = shared[rank - from]! + unseen;
      if (common < need[length]!) continue;
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
    const ranks = new Uint32Array(count);
    const distances = new Uint16Array(count);
    for (let i = 0; i < count; i += 1) {
      ranks[i] = from + i;
      const length = starts[from + i + 1]! - starts[from + i]!;
      distances[i] = Math.min(65_535, Math.abs(length - this.#tokens.length));
    }
    return { count, ranks, distances };
  }
}

/** By rank, from a first one: grams that the unit shares with the query. */
type Counts = Uint8Array | Uint16Array;

/** Counts a list's ranks as shared, and appends those that were not seen before. Returns how many are found now. */
function countAndFind(
  ranks: Uint32Array,
  start: number,
  end: number,
  from: number,
  shared: Counts,
  found: Uint32Array,
  size: number,
): number {
  for (let at = start; at < end; at += 1) {
    const rank = ranks[at]!;
    const before = shared[rank - from]!;
    shared[rank - from] = before + 1;
    if (before === 0) found[size++] = rank;
  }
  return size;
}

function countFound(ranks: Uint32Array, start: number, end: number, from: number, shared: Counts): void {
  for (let at = start; at < end; at += 1) {
    const place = ranks[at]! - from;
    const before = shared[place]!;
    if (before > 0) shared[place] = before + 1;
  }
}

function grow(array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size * 2);
  larger.set(array);
  return larger;
}

/** The first rank whose unit has at least so many tokens. */
function firstRank({ starts }: GramIndex, tokens: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle + 1]! - starts[middle]! < tokens) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lowerBound(list: Uint32Array, start: number, end: number, value: number): number {
  while (start < end) {
    const middle = (start + end) >>> 1;
    if (list[middle]! < value) start = middle + 1;
    else end = middle;
  }
  return start;
}
