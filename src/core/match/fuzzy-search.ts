import { BestMatches, type Match } from './best-matches.ts';
import { EditDistance } from './edit-distance.ts';
import type { GramIndex } from './gram-index.ts';
import { type Cut, tokenNumbers } from './key-tokens.ts';
import { ReusedArray } from './reused-array.ts';
import { ScoreBound } from './score-bound.ts';
import { SharedGrams } from './shared-grams.ts';

const levels = 512;
const reusedBounds = new ReusedArray((size) => new Float32Array(size));
const reusedOrder = new ReusedArray((size) => new Uint32Array(size));
/** Units that score so much are few, and sought first. */
const likely = 0.85;

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
  readonly #bound: ScoreBound;
  readonly #tried = new Set<number>();
  readonly best: BestMatches;

  constructor(key: string, cut: Cut, threshold: number, count: number, distance = new EditDistance()) {
    this.#cut = cut;
    this.#tokens = tokenNumbers(key, cut);
    this.#distance = distance;
    distance.setPattern(this.#tokens);
    this.best = new BestMatches(count, threshold);
    this.#bound = new ScoreBound(key, cut);
  }

  get matches(): Match[] {
    return this.best.list();
  }

  /** Searches indexes, each of units of its own: first for what is very much alike, which may be enough. */
  search(indexes: readonly GramIndex[], verify: Verify): void {
    for (const index of indexes) this.#searchOne(index, Math.max(likely, this.best.least), verify);
    if (this.best.least >= likely) return;
    for (const index of indexes) this.#searchOne(index, this.best.least, verify);
  }

  /** Tries all units of an index that can score so much at least. */
  #searchOne(index: GramIndex, score: number, verify: Verify): void {
    const shared = new SharedGrams(this.#tokens, this.#cut, this.#bound, score);
    const { count, ranks, distances } = shared.candidates(index);
    const bounds = reusedBounds.of(count);
    const size = this.#tokens.length;
    const least = this.best.least;
    for (let i = 0; i < count; i += 1) {
      const rank = ranks[i]!;
      const longer = Math.max(size, index.starts[rank + 1]! - index.starts[rank]!);
      bounds[i] = this.#bound.of(index, rank, longer === 0 ? 1 : 1 - distances[i]! / longer, least);
    }
    this.#takeBest(index, ranks, bounds, count, verify);
  }

  #takeBest(index: GramIndex, ranks: Uint32Array, bounds: Float32Array, count: number, verify: Verify): void {
    const least = this.best.least;
    const buckets = new Uint32Array(levels + 2);
    const level = (bound: number) => Math.max(0, Math.min(levels, Math.ceil(bound * levels)));
    for (let i = 0; i < count; i += 1) if (bounds[i]! >= least - 1e-6) buckets[level(bounds[i]!)]! += 1;
    const places = new Uint32Array(levels + 2);
    for (let l = levels - 1, sum = 0; l >= 0; l -= 1) places[l] = sum += buckets[l + 1]!;
    const size = places[0]! + buckets[0]!;
    const order = reusedOrder.of(size);
    for (let i = 0; i < count; i += 1) {
      if (bounds[i]! >= least - 1e-6) order[places[level(bounds[i]!)]!++] = i;
    }
    for (let at = 0; at < size; at += 1) {
      const i = order[at]!;
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
    const limit = Math.floor((1 - this.#bound.leastTokens(least)) * longer + 1e-9);
    const distance = this.#distance.to(index.tokens, start, end, limit);
    if (distance > limit) return;
    const tokens = longer === 0 ? 1 : 1 - distance / longer;
    const bound = this.#bound.of(index, rank, tokens, least);
    if (bound < least - 1e-6 || (this.best.full && bound <= least)) return;
    const unit = index.units[rank]!;
    if (this.#tried.has(unit)) return;
    this.#tried.add(unit);
    this.best.offer(unit, verify(unit, least, index.pairs[rank]!, bound));
  }
}
