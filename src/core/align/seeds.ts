import type { Band } from './band.ts';
import { longestSide } from './bead-type.ts';
import type { Corpus, SideTokens } from './corpus.ts';
import type { BeadScorer } from './search.ts';

interface SeedRow {
  /** The target segment of the first element. */
  low: number;
  /** Log-likelihood ratio of the tokens shared with each target segment. */
  evidence: Float32Array;
  /** How many tokens are shared: each is worth less in a bead of more segments, where chance meets it oftener. */
  shared: Float32Array;
}

/** How often a token that can be shared is found in the translation. */
const found = 0.9;
/** Segments added to a document's own: in a short one, a token seen once is no frequent token. */
const smoothing = 40;
/** A token that is shared weighs at most this; tokens that weigh less than the other are left out. */
const strongest = 6;
const weakest = 0.3;
/** Price of a number on one side, given back when it is found on the other. */
const numberPrice = 0.5;
/** By the number of single pairs in a bead, each of which may share a token by chance. */
const dilutions = Array.from({ length: 17 }, (_, cells) => 0.5 * Math.log(Math.max(1, cells)));

/** Words that begin alike are often the same name or loan word; tokens are cut to six letters already. */
function seedKey(token: string): string {
  return /^\p{Script=Latin}{6}/u.test(token) ? token.slice(0, 5) : token;
}

function countSegments(keys: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const segment of keys) for (const key of segment) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * What can be seen before anything is learned: the same token on both sides (a number, a name, a mark of
 * punctuation) is worth the logarithm of how much likelier it stands there in a translation than by chance.
 */
export function scoreSeeds(source: SideTokens, target: SideTokens, band: Band): BeadScorer {
  const distinct = (side: SideTokens) => side.map((tokens) => [...new Set(tokens.map(seedKey))]);
  const left = distinct(source);
  const right = distinct(target);
  const leftCounts = countSegments(left);
  const rightCounts = countSegments(right);
  const weights = new Map<string, number>();
  for (const [key, count] of leftCounts) {
    const other = rightCounts.get(key);
    if (other === undefined) continue;
    const gain = (n: number, all: number) => Math.log((found * (all + smoothing)) / n);
    const weight = 0.5 * (gain(count, left.length) + gain(other, right.length));
    if (weight >= weakest)
      weights.set(key, Math.min(strongest, weight) + (isNumber(key) ? 2 * numberPrice : 0));
  }
  const places = new Map<string, number[]>();
  right.forEach((keys, at) => {
    for (const key of keys) {
      if (!weights.has(key)) continue;
      const list = places.get(key);
      if (list) list.push(at);
      else places.set(key, [at]);
    }
  });
  const price = (keys: readonly string[]) => keys.filter(isNumber).length * numberPrice;
  const sourcePrices = Float32Array.from(left, price);
  const targetPrices = Float32Array.from(right, price);
  const rows: (SeedRow | undefined)[] = [];

  function compute(row: number): SeedRow {
    const low = band.low[row] ?? 0;
    const high = band.high[row + 1] ?? 0;
    const evidence = new Float32Array(Math.max(0, high - low));
    const shared = new Float32Array(evidence.length);
    for (const key of left[row] ?? []) {
      const weight = weights.get(key);
      if (weight === undefined) continue;
      const list = places.get(key) ?? [];
      for (let at = firstAtLeast(list, low); at < list.length && (list[at] ?? 0) < high; at++) {
        const cell = (list[at] ?? 0) - low;
        evidence[cell] = (evidence[cell] ?? 0) + weight;
        shared[cell] = (shared[cell] ?? 0) + 1;
      }
    }
    return { low, evidence, shared };
  }

  function rowOf(row: number): SeedRow {
    const known = rows[row];
    if (known !== undefined) return known;
    rows[row - 2 * longestSide] = undefined;
    return (rows[row] = compute(row));
  }

  return (sourceEnd, targetEnd, type) => {
    const t = targetEnd - type.target;
    const dilution = dilutions[type.source * type.target]!;
    let sum = 0;
    for (let row = sourceEnd - type.source; row < sourceEnd; row++) {
      const { low, evidence, shared } = rowOf(row);
      sum -= sourcePrices[row]!;
      for (let column = t; column < targetEnd; column++) {
        const cell = column - low;
        if (cell >= 0 && cell < evidence.length) sum += evidence[cell]! - dilution * shared[cell]!;
      }
    }
    for (let column = t; column < targetEnd; column++) sum -= targetPrices[column]!;
    return sum;
  };
}

function isNumber(key: string): boolean {
  return key.startsWith('#');
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens of both sides, and one more for each pair of words known to translate each other, as if it stood on both. */
export function bridgeTwins(
  twins: readonly (readonly [source: number, target: number])[],
  source: Corpus,
  target: Corpus,
): { source: string[][]; target: string[][] } {
  const bridges = [new Map<number, string[]>(), new Map<number, string[]>()] as const;
  for (const [s, t] of twins) {
    if (source.types[s] === target.types[t]) continue;
    for (const [side, type] of [s, t].entries()) {
      const names = bridges[side]!.get(type);
      if (names) names.push(`twins ${s} ${t}`);
      else bridges[side]!.set(type, [`twins ${s} ${t}`]);
    }
  }
  const spell = ({ tokens, starts, types }: Corpus, names: Map<number, string[]>) =>
    Array.from({ length: starts.length - 1 }, (_, segment) =>
      [...tokens.subarray(starts[segment], starts[segment + 1])].flatMap((type) => [
        types[type]!,
        ...(names.get(type) ?? []),
      ]),
    );
  return { source: spell(source, bridges[0]), target: spell(target, bridges[1]) };
}
