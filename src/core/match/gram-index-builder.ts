import { type GramIndex, gramSize, writeGrams } from './gram-index.ts';
import { countClusters, type Cut, writeTokenNumbers } from './key-tokens.ts';
import { letterCensus } from './letter-census.ts';

/** Collects match keys, and makes an index of them. */
export class GramIndexBuilder {
  readonly #cut: Cut;
  #units = new Uint32Array(1_024);
  #pairs = new Uint32Array(1_024);
  #starts = new Uint32Array(1_025);
  #lengths = new Uint16Array(1_024);
  #censuses = new Int32Array(2_048);
  #tokens = new Uint16Array(16_384);
  #count = 0;
  #size = 0;

  constructor(cut: Cut) {
    this.#cut = cut;
  }

  get count(): number {
    return this.#count;
  }

  /** `pair` is the unit's `pairNumber`. */
  add(unit: number, pair: number, key: string): void {
    this.#makeRoom(key.length);
    this.#size = writeTokenNumbers(key, this.#cut, this.#tokens, this.#size);
    const at = this.#count;
    if (this.#cut === 'words') {
      this.#lengths[at] = Math.min(65_535, countClusters(key));
      [this.#censuses[2 * at], this.#censuses[2 * at + 1]] = letterCensus(key);
    }
    this.#close(unit, pair);
  }

  /** Takes over all units of an index of the same cut, without their texts. */
  addIndex(index: GramIndex): void {
    for (let rank = 0; rank < index.units.length; rank += 1) {
      const start = index.starts[rank]!;
      const end = index.starts[rank + 1]!;
      this.#makeRoom(end - start);
      this.#tokens.set(index.tokens.subarray(start, end), this.#size);
      this.#size += end - start;
      if (this.#cut === 'words') {
        this.#lengths[this.#count] = index.lengths[rank]!;
        this.#censuses[2 * this.#count] = index.censuses[2 * rank]!;
        this.#censuses[2 * this.#count + 1] = index.censuses[2 * rank + 1]!;
      }
      this.#close(index.units[rank]!, index.pairs[rank]!);
    }
  }

  /** The index of what was added. The builder is empty afterwards. */
  finish(): GramIndex {
    const count = this.#count;
    const order = this.#rank();
    const words = this.#cut === 'words';
    const units = new Uint32Array(count);
    const pairs = new Uint32Array(count);
    const starts = new Uint32Array(count + 1);
    const tokens = new Uint16Array(this.#size);
    const lengths = new Uint16Array(words ? count : 0);
    const censuses = new Int32Array(words ? 2 * count : 0);
    let size = 0;
    for (let rank = 0; rank < count; rank += 1) {
      const from = order[rank]!;
      units[rank] = this.#units[from]!;
      pairs[rank] = this.#pairs[from]!;
      starts[rank] = size;
      tokens.set(this.#tokens.subarray(this.#starts[from], this.#starts[from + 1]), size);
      size += this.#starts[from + 1]! - this.#starts[from]!;
      if (!words) continue;
      lengths[rank] = this.#lengths[from]!;
      censuses[2 * rank] = this.#censuses[2 * from]!;
      censuses[2 * rank + 1] = this.#censuses[2 * from + 1]!;
    }
    starts[count] = size;
    this.#forget();
    const { lists, ranks } = invert(starts, tokens, this.#cut);
    return { cut: this.#cut, units, pairs, starts, tokens, lists, ranks, lengths, censuses };
  }

  #makeRoom(tokens: number): void {
    if (this.#size + tokens > this.#tokens.length) {
      const room = Math.ceil((this.#size + tokens) * 1.5);
      this.#tokens = new Uint16Array(grow(this.#tokens, room));
    }
    if (this.#count + 1 <= this.#units.length) return;
    const room = Math.max(1_024, Math.ceil(this.#units.length * 1.5));
    this.#units = new Uint32Array(grow(this.#units, room));
    this.#pairs = new Uint32Array(grow(this.#pairs, room));
    this.#starts = new Uint32Array(grow(this.#starts, room + 1));
    if (this.#cut !== 'words') return;
    this.#lengths = new Uint16Array(grow(this.#lengths, room));
    this.#censuses = new Int32Array(grow(this.#censuses, 2 * room));
  }

  #close(unit: number, pair: number): void {
    this.#units[this.#count] = unit;
    this.#pairs[this.#count] = pair;
    this.#count += 1;
    this.#starts[this.#count] = this.#size;
  }

  /** Units in the order of their numbers of tokens, then of clusters where these are known, otherwise as they came. */
  #rank(): Uint32Array {
    const order = Uint32Array.from({ length: this.#count }, (_, at) => at);
    const byClusters = this.#cut === 'words' ? sortBy(order, (at) => this.#lengths[at]!) : order;
    return sortBy(byClusters, (at) => this.#starts[at + 1]! - this.#starts[at]!);
  }

  #forget(): void {
    this.#units = new Uint32Array(0);
    this.#pairs = new Uint32Array(0);
    this.#starts = new Uint32Array(1);
    this.#lengths = new Uint16Array(0);
    this.#censuses = new Int32Array(0);
    this.#tokens = new Uint16Array(0);
    this.#count = 0;
    this.#size = 0;
  }
}

/** An array's bytes with room for so many numbers; those that it had go back at once, not when garbage is collected. */
function grow({ buffer, BYTES_PER_ELEMENT }: Growing, room: number): ArrayBuffer {
  return buffer.transfer(room * BYTES_PER_ELEMENT);
}

type Growing = Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** One index of all units of others of the same cut, ranked anew. */
export function joinIndexes(indexes: readonly GramIndex[]): GramIndex {
  const builder = new GramIndexBuilder(indexes[0]!.cut);
  for (const index of indexes) builder.addIndex(index);
  return builder.finish();
}

/** What an order names in the order of whole numbers of it, the same ones as they stood. */
function sortBy(order: Uint32Array, numberOf: (at: number) => number): Uint32Array {
  let largest = 0;
  for (let i = 0; i < order.length; i += 1) largest = Math.max(largest, numberOf(order[i]!));
  const places = new Uint32Array(largest + 2);
  for (let i = 0; i < order.length; i += 1) places[numberOf(order[i]!) + 1]! += 1;
  for (let number = 0; number <= largest; number += 1) places[number + 1]! += places[number]!;
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i += 1) sorted[places[numberOf(order[i]!)]!++] = order[i]!;
  return sorted;
}

/** Lists by gram of the ranks that hold it: counts first, then fills. */
function invert(
  starts: Uint32Array,
  tokens: Uint16Array,
  cut: Cut,
): { lists: Uint32Array; ranks: Uint32Array } {
  const count = starts.length - 1;
  const most = cut === 'clusters' ? 21 : 20;
  const bits = Math.min(most, Math.max(8, Math.ceil(Math.log2(tokens.length + 1))));
  const lists = new Uint32Array(2 ** bits + 1);
  let longest = 0;
  for (let rank = 0; rank < count; rank += 1) longest = Math.max(longest, starts[rank + 1]! - starts[rank]!);
  const grams = new Uint32Array(longest);
  let total = 0;
  for (let rank = 0; rank < count; rank += 1) {
    const size = writeGrams(tokens, starts[rank]!, starts[rank + 1]!, cut, 2 ** bits, grams);
    total += size;
    for (let i = 0; i < size; i += 1) lists[grams[i]! + 1]! += 1;
  }
  for (let gram = 0; gram < 2 ** bits; gram += 1) lists[gram + 1]! += lists[gram]!;
  const ranks = new Uint32Array(total);
  for (let rank = 0; rank < count; rank += 1) {
    const size = writeGrams(tokens, starts[rank]!, starts[rank + 1]!, cut, 2 ** bits, grams);
    for (let i = 0; i < size; i += 1) ranks[lists[grams[i]!]!++] = rank;
  }
  lists.copyWithin(1, 0, 2 ** bits);
  lists[0] = 0;
  return { lists, ranks };
}

/** Grams that a text of `tokens` tokens has. */
export function gramCount(tokens: number, cut: Cut): number {
  return Math.max(0, tokens - gramSize(cut) + 1);
}
