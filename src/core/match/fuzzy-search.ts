import { BestMatches, type Match } from './best-matches.ts';
import { EditDistance } from './edit-distance.ts';
import type { GramIndex } from './gram-index.ts';
import { countClusters, type Cut, tokenNumbers } from './key-tokens.ts';
import { censusDistance, letterCensus } from './letter-census.ts';
import { wordShare } from './score.ts';
import { SharedGrams } from './shared-grams.ts';

const levels = 512;

/**
 * The exact score of a unit against the query, or 0 where it is below `least` or the unit is not to be found. `pair` is
 * the unit's `pairNumber`; the score is `bound` at most.
 */
export type Verify = (unit: number, least: number, pair: number, bound: number) => number;

/**
 * Finds the best matches of one match key in indexes of its language, exactly: nothing at `threshold` or more, from 0 to
 * 1, is missed unless as many matches score no less. Candidates are taken most promising first, until none left can be
 * among the best.
 */
export class FuzzySearch {
  readonly #cut: Cut;
  readonly #tokens: Uint16Array;
  readonly #distance: EditDistance;
  readonly #clusters: number;
  readonly #census: [number, number];
  readonly best: BestMatches;

  constructor(key: string, cut: Cut, threshold: number, count: number, distance = new EditDistance()) {
    this.#cut = cut;
    this.#tokens = tokenNumbers(key, cut);
    this.#distance = distance;
    distance.setPattern(this.#tokens);
    this.best = new BestMatches(count, threshold);
    this.#clusters = cut === 'words' ? countClusters(key) : 0;
    this.#census = cut === 'words' ? letterCensus(key) : [0, 0];
  }

  get matches(): Match[] {
    return this.best.list();
  }

  /** Searches one more index. */
  search(index: GramIndex, verify: Verify): void {
    const shared = new SharedGrams(this.#tokens, this.#cut, this.#tokenBound(this.best.least));
    const { count, ranks, distances } = shared.candidates(index);
    const bounds = new Float32Array(count);
    const size = this.#tokens.length;
    for (let i = 0; i < count; i += 1) {
      const rank = ranks[i]!;
      const longer = Math.max(size, index.starts[rank + 1]! - index.starts[rank]!);
      bounds[i] = this.#scoreBound(index, rank, longer === 0 ? 1 : 1 - distances[i]! / longer);
    }
    this.#takeBest(index, ranks, bounds, verify);
  }

  /** How alike tokens must be at least for a score of `score`. */
  #tokenBound(score: number): number {
    return this.#cut === 'words' ? (score - (1 - wordShare)) / wordShare : score;
  }

  /** What a unit can score at most when its tokens are at most so alike; 0 when that is too little anyway. */
  #scoreBound(index: GramIndex, rank: number, tokens: number): number {
    if (this.#cut === 'clusters') return tokens;
    const least = this.best.least - 1e-6;
    const most = wordShare * tokens + 1 - wordShare;
    if (most < least) return 0;
    const length = index.lengths[rank]!;
    const longer = length > this.#clusters ? length : this.#clusters;
    if (longer === 0 || length === 65_535) return most;
    const difference = longer - (length < this.#clusters ? length : this.#clusters);
    if (most - ((1 - wordShare) * difference) / longer < least) return 0;
    const [low, high] = this.#census;
    const apart = censusDistance(low, high, index.censuses[2 * rank]!, index.censuses[2 * rank + 1]!);
    return most - ((1 - wordShare) * (apart > difference ? apart : difference)) / longer;
  }

  #takeBest(index: GramIndex, ranks: Uint32Array, bounds: Float32Array, verify: Verify): void {
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
    const unit = index.units[rank]!;
    this.best.offer(unit, verify(unit, least, index.pairs[rank]!, bound));
  }
}
