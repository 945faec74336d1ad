import type { GramIndex } from './gram-index.ts';
import { countClusters, type Cut } from './key-tokens.ts';
import { censusDistance, letterCensus } from './letter-census.ts';
import { similarity, wordShare } from './score.ts';

/** Lengths from here on are stored as this. */
const longestStored = 65_535;
const rounding = 1e-6;
const characterShare = 1 - wordShare;

/** What units can score at most against one match key, by what an index says of them. */
export class ScoreBound {
  readonly #blends: boolean;
  readonly #clusters: number;
  readonly #census: readonly [number, number];

  constructor(key: string, cut: Cut) {
    this.#blends = cut === 'words';
    this.#clusters = this.#blends ? countClusters(key) : 0;
    this.#census = this.#blends ? letterCensus(key) : [0, 0];
  }

  /** How alike tokens must be at least for a score. */
  leastTokens(score: number): number {
    return this.#blends ? (score - characterShare) / wordShare : score;
  }

  /**
   * How long units with tokens so alike at most must be for a score, in clusters as an index tells them; null where no
   * length is enough.
   */
  lengths(tokens: number, score: number): { least: number; most: number } | null {
    const characters = this.#blends ? (score - rounding - wordShare * tokens) / characterShare : 0;
    if (characters > 1) return null;
    if (characters <= 0) return { least: 0, most: longestStored };
    const least = Math.ceil(this.#clusters * characters);
    const most = Math.floor(this.#clusters / characters);
    return { least: Math.min(least, longestStored), most: Math.min(most, longestStored) };
  }

  /** What a unit can score at most when its tokens are at most so alike; 0 when that is surely less than `least`. */
  of({ lengths, censuses }: GramIndex, rank: number, tokens: number, least: number): number {
    if (!this.#blends) return tokens;
    const most = wordShare * tokens + characterShare;
    if (most < least - rounding) return 0;
    const length = lengths[rank]!;
    if (length === longestStored) return most;
    const difference = Math.abs(length - this.#clusters);
    const alike = similarity(difference, length, this.#clusters);
    if (wordShare * tokens + characterShare * alike < least - rounding) return 0;
    const [low, high] = this.#census;
    const apart = censusDistance(low, high, censuses[2 * rank]!, censuses[2 * rank + 1]!);
    return (
      wordShare * tokens + characterShare * similarity(Math.max(apart, difference), length, this.#clusters)
    );
  }
}
