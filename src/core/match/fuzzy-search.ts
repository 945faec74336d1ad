import { BestMatches, type Match } from './best-matches.ts';
import { EditDistance } from './edit-distance.ts';
import { type GramIndex, gramSize, writeGrams } from './gram-index.ts';
import { gramCount } from './gram-index-builder.ts';
import { type Cut, eachToken, tokenNumbers } from './key-tokens.ts';
import { censusDistance, letterCensus } from './letter-census.ts';
import { wordShare } from './score.ts';

const levels = 512;
/** Lists this many times longer than the candidates are many are searched for each instead of walked. */
const tooLong = 24;

/** The exact score of a unit against the query, or 0 where it is below `least` or the unit is not to be found. */
export type Verify = (unit: number, least: number) => number;

/**
 * Finds the best matches of one match key in indexes of its language, exactly: nothing at `threshold` or more, from 0 to
 * 1, is missed unless as many matches score no less. By the q-gram lemma (Ukkonen 1992): texts within distance d share
 * at least max(m, l) − q + 1 − q·d grams, so every candidate stands in one of the rarest lists. Candidates are taken
 * most promising first, until none left can be among the best.
 */
export class FuzzySearch {
  readonly #cut: Cut;
  readonly #tokens: Uint16Array;
  readonly #distance: EditDistance;
  readonly #least: number;
  readonly #clusters: number;
  readonly #census: [number, number];
  readonly best: BestMatches;

  constructor(key: string, cut: Cut, threshold: number, count: number, distance = new EditDistance()) {
    this.#cut = cut;
    this.#tokens = tokenNumbers(key, cut);
    this.#distance = distance;
    distance.setPattern(this.#tokens);
    this.best = new BestMatches(count, threshold);
    this.#least = Math.max(0.05, this.#tokenBound(threshold));
    let clusters = 0;
    if (cut === 'words') eachToken(key, 'clusters', () => (clusters += 1));
    this.#clusters = clusters;
    this.#census = cut === 'words' ? letterCensus(key) : [0, 0];
  }

  get matches(): Match[] {
    return this.best.list();
  }

  /** Searches one more index. */
  search(index: GramIndex, verify: Verify): void {
    const size = this.#tokens.length;
    const shortest = Math.ceil(size * this.#least - 1e-9);
    const longest = Math.floor(size / this.#least + 1e-9);
    const from = firstRank(index, shortest);
    const to = firstRank(index, longest + 1);
    if (from >= to) return;
    const shared = new Uint16Array(to - from);
    const candidates = this.#candidates(index, from, to, shared);
    this.#takeBest(index, candidates, verify);
  }

  /** How alike tokens must be at least for a score of `score`. */
  #tokenBound(score: number): number {
    return this.#cut === 'words' ? (score - (1 - wordShare)) / wordShare : score;
  }

  /** Ranks that can reach the threshold, and what each can score at most. */
  #candidates(index: GramIndex, from: number, to: number, shared: Uint16Array): Candidates {
    const size = this.#tokens.length;
    const q = gramSize(this.#cut);
    const grams = new Uint32Array(size);
    const count = writeGrams(this.#tokens, 0, size, this.#cut, index.lists.length - 1, grams);
    const need = this.#leastShared(Math.floor(size / this.#least + 1e-9));
    const found = new RankList();
    let unseen = 0;
    if (need < 1) for (let rank = from; rank < to; rank += 1) found.push(rank);
    else {
      const lists = Array.from(grams.subarray(0, count), (gram) => {
        const end = index.lists[gram + 1]!;
        const start = lowerBound(index.ranks, index.lists[gram]!, end, from);
        return { start, end: lowerBound(index.ranks, start, end, to) };
      }).sort((a, b) => a.end - a.start - (b.end - b.start));
      const making = count - need + 1;
      lists.forEach(({ start, end }, number) => {
        if (number < making) {
          for (let at = start; at < end; at += 1) {
            const place = index.ranks[at]! - from;
            if (shared[place]!++ === 0) found.push(place + from);
          }
        } else if (end - start > tooLong * found.length) unseen += 1;
        else {
          for (let at = start; at < end; at += 1) {
            const place = index.ranks[at]! - from;
            if (shared[place]! > 0) shared[place]! += 1;
          }
        }
      });
    }
    const bounds = new Float32Array(found.length);
    for (let i = 0; i < found.length; i += 1) {
      const rank = found.ranks[i]!;
      const length = index.starts[rank + 1]! - index.starts[rank]!;
      const longer = Math.max(size, length);
      let distance = Math.abs(size - length);
      if (need >= 1) {
        const missing = gramCount(longer, this.#cut) - shared[rank - from]! - unseen;
        distance = Math.max(distance, Math.ceil(missing / q));
      }
      bounds[i] = this.#scoreBound(index, rank, longer === 0 ? 1 : 1 - distance / longer);
    }
    return { ranks: found.ranks, bounds };
  }

  /** Grams shared at least by the query and any text of up to `longest` tokens that reaches the threshold. */
  #leastShared(longest: number): number {
    const q = gramSize(this.#cut);
    const size = this.#tokens.length;
    let least = Infinity;
    for (let longer = size; longer <= longest; longer += 1) {
      const distance = Math.floor((1 - this.#least) * longer + 1e-9);
      least = Math.min(least, longer - q + 1 - q * distance);
    }
    return least;
  }

  /** What a unit can score at most when its tokens are at most so alike. */
  #scoreBound(index: GramIndex, rank: number, tokens: number): number {
    if (this.#cut === 'clusters') return tokens;
    if (wordShare * tokens + 1 - wordShare < this.best.least) return 0;
    const length = index.lengths[rank]!;
    const longer = Math.max(length, this.#clusters);
    if (longer === 0 || length === 65_535) return wordShare * tokens + 1 - wordShare;
    const [low, high] = this.#census;
    const apart = censusDistance(low, high, index.censuses[2 * rank]!, index.censuses[2 * rank + 1]!);
    const distance = Math.max(apart, Math.abs(length - this.#clusters));
    return wordShare * tokens + (1 - wordShare) * (1 - distance / longer);
  }

  #takeBest(index: GramIndex, { ranks, bounds }: Candidates, verify: Verify): void {
    const least = this.best.least;
    const buckets = new Uint32Array(levels + 2);
    const level = (bound: number) => Math.max(0, Math.min(levels, Math.ceil(bound * levels)));
    for (let i = 0; i < bounds.length; i += 1)
      if (bounds[i]! >= least - 1e-6) buckets[level(bounds[i]!)]! += 1;
    const places = new Uint32Array(levels + 2);
    for (let l = levels - 1, sum = 0; l >= 0; l -= 1) places[l] = sum += buckets[l + 1]!;
    const order = new Uint32Array(places[0]! + buckets[0]!);
    for (let i = 0; i < bounds.length; i += 1) {
      if (bounds[i]! >= least - 1e-6) order[places[level(bounds[i]!)]!++] = i;
    }
    for (const i of order) {
      const { least, full } = this.best;
      if (level(bounds[i]!) / levels < least - 1e-6) break;
      if (bounds[i]! < least - 1e-6 || (full && bounds[i]! <= least)) continue;
      this.#tryRank(index, ranks[i]!, verify);
    }
  }

  #tryRank(index: GramIndex, rank: number, verify: Verify): void {
    const least = this.best.least;
    const start = index.starts[rank]!;
    const end = index.starts[rank + 1]!;
    const longer = Math.max(end - start, this.#tokens.length);
    const limit = Math.floor((1 - this.#tokenBound(least)) * longer + 1e-9);
    const distance = this.#distance.to(index.tokens, start, end, limit);
    if (distance > limit) return;
    const tokens = longer === 0 ? 1 : 1 - distance / longer;
    const bound = this.#scoreBound(index, rank, tokens);
    if (bound < least - 1e-6 || (this.best.full && bound <= least)) return;
    this.best.offer(index.units[rank]!, verify(index.units[rank]!, least));
  }
}

interface Candidates {
  ranks: Uint32Array;
  bounds: Float32Array;
}

class RankList {
  ranks = new Uint32Array(256);
  length = 0;

  push(rank: number): void {
    if (this.length === this.ranks.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.ranks);
      this.ranks = larger;
    }
    this.ranks[this.length++] = rank;
  }
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
