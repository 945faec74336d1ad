import { EditDistance } from './edit-distance.ts';
import { type Cut, keyTokens } from './key-tokens.ts';
import { spacelessKey } from './spaceless-key.ts';

/**
 * The share that words have in the score of texts that are cut into words; characters have the rest, so that a word
 * misspelt costs less than a word replaced.
 */
export const wordShare = 0.5;

/** Two unequal texts never score 100. */
const nearly = 0.9999;
/** Khmer texts that differ in nothing but spaces score 100, after those that have the same spaces too. */
export const sameButSpaces = 0.999_99;

const rounding = 1e-9;

/** A score as whole percent: 100 for the same text alone. */
export function percentOf(score: number): number {
  return score >= sameButSpaces ? 100 : Math.floor((score + rounding) * 100);
}

/** What a text must score at least to have a threshold's percent or more: 0.93 is not always 1 − 7 / 100 in numbers. */
export function leastFor(threshold: number): number {
  return Math.min(threshold - rounding, sameButSpaces);
}

/** 1 − edit distance / longer length, in symbols. */
export function similarity(distance: number, a: number, b: number): number {
  const longer = Math.max(a, b);
  return longer === 0 ? 1 : 1 - distance / longer;
}

interface Scale {
  numbers: Map<string, number>;
  distance: EditDistance;
  length: number;
}

/** Scores texts against one query. See `score` for what the number means. */
export class Scorer {
  readonly #key: string;
  readonly #cut: Cut;
  readonly #tokens: Scale;
  readonly #characters: Scale | null;

  constructor(key: string, cut: Cut) {
    this.#key = key;
    this.#cut = cut;
    this.#tokens = makeScale(keyTokens(key, cut));
    this.#characters = cut === 'words' ? makeScale(keyTokens(key, 'clusters')) : null;
  }

  /** The score of a unit's match key, from 0 to 1; 0 as soon as it is known to be below `least`. */
  score(key: string, least = 0): number {
    if (key === this.#key) return 1;
    const tokens = compare(this.#tokens, keyTokens(key, this.#cut));
    if (!this.#characters) {
      const score = tokens < 1 ? tokens : this.#differsInSpacesAlone(key) ? sameButSpaces : nearly;
      return score >= least ? score : 0;
    }
    if (wordShare * tokens + 1 - wordShare < least) return 0;
    const characters = compare(this.#characters, keyTokens(key, 'clusters'));
    const blend = wordShare * tokens + (1 - wordShare) * characters;
    return blend >= least ? Math.min(nearly, blend) : 0;
  }

  #differsInSpacesAlone(key: string): boolean {
    return spacelessKey(key) === spacelessKey(this.#key);
  }
}

/** Numbers the query's tokens from 1; every other token is 0, which equals none of them. */
function makeScale(tokens: string[]): Scale {
  const numbers = new Map<string, number>();
  const pattern = tokens.map((token) => {
    const number = numbers.get(token) ?? Math.min(numbers.size + 1, 65_535);
    numbers.set(token, number);
    return number;
  });
  const distance = new EditDistance(Math.min(numbers.size + 1, 65_535) + 1);
  distance.setPattern(pattern);
  return { numbers, distance, length: tokens.length };
}

function compare({ numbers, distance, length }: Scale, tokens: string[]): number {
  const text = tokens.map((token) => numbers.get(token) ?? 0);
  return similarity(distance.to(text, 0, text.length, Infinity), length, text.length);
}

/**
 * How alike two match keys are, from 0 to 1. Khmer: 1 − edit distance / longer length, in grapheme clusters, so that no
 * cluster is half alike; with no difference but in spaces beside Khmer or a sign, `sameButSpaces`. Others: the mean of
 * the same in words and in characters. Equal keys alone score 1.
 */
export function score(a: string, b: string, cut: Cut): number {
  return new Scorer(a, cut).score(b);
}
