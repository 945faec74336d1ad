import type { Cut } from './key-tokens.ts';
import { RepeatCounter } from './repeat-counter.ts';

/** Version of all that decides what an index holds; one before `oldestIndexVersion` is built anew. */
export const gramIndexVersion = 3;
/** From here on an index needs at most to be ranked anew: in version 2, words were ranked by their number alone. */
export const oldestIndexVersion = 2;

/**
 * An inverted index over the match keys of some units, in plain arrays that can be stored and read back as they are.
 * Units are ranked by their number of tokens, so that all of one length, and all of a range of lengths, are
 * neighbours in every list; words also by `lengths` among those of one number.
 */
export interface GramIndex {
  cut: Cut;
  /** By rank: the unit's number in the memory. */
  units: Uint32Array;
  /** By rank: a number of both texts of the unit, see `pairNumber`. */
  pairs: Uint32Array;
  /** By rank, and one more: where the unit's tokens begin. */
  starts: Uint32Array;
  /** Tokens of all units in the order of their ranks. */
  tokens: Uint16Array;
  /** By gram, and one more: where its list begins. The number of grams is a power of two. */
  lists: Uint32Array;
  /** The lists: ranks, ascending. */
  ranks: Uint32Array;
  /** By rank: length of the key in clusters, up to 65,535; only where keys are cut into words. */
  lengths: Uint16Array;
  /** By rank: two numbers of the letter census; only where keys are cut into words. */
  censuses: Int32Array;
}

const repeats = new RepeatCounter();

export function gramSize(cut: Cut): 1 | 2 {
  return cut === 'clusters' ? 2 : 1;
}

/**
 * The grams of `tokens[start, end)` as numbers below `count`, a power of two: pairs of clusters, or single words. The
 * second time a gram occurs in a text it is another gram, so that sets of grams compare like bags. Writes them to
 * `grams` and returns how many there are.
 */
export function writeGrams(
  tokens: Uint16Array,
  start: number,
  end: number,
  cut: Cut,
  count: number,
  grams: Uint32Array,
): number {
  const pairs = cut === 'clusters';
  const total = Math.max(0, end - start - (pairs ? 1 : 0));
  const shift = 32 - Math.log2(count);
  for (let i = 0; i < total; i += 1) {
    const at = start + i;
    grams[i] = pairs ? ((tokens[at]! << 16) | tokens[at + 1]!) >>> 0 : tokens[at]!;
  }
  repeats.begin(total);
  for (let i = 0; i < total; i += 1) {
    const gram = grams[i]!;
    const mixed = Math.imul(gram ^ Math.imul(repeats.before(gram), 0x85ebca6b), 0x9e3779b1);
    const spread = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    grams[i] = count === 1 ? 0 : spread >>> shift;
  }
  return total;
}
