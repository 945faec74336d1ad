import type { Corpus } from './corpus.ts';
import type { PairTable, SeedPairs } from './pair-table.ts';
import { collectPairs, spanOf } from './pair-table.ts';
import type { Step } from './search.ts';

/** Which types translate each other how often, both ways, as ratios to chance. */
export interface Lexicon {
  /** Pairs with one source type stand together: those of type s from rows[s] to rows[s + 1]. */
  rows: Int32Array;
  target: Int32Array;
  /** p(target | source) / p(target), and p(source | target) / p(source). */
  forward: Float32Array;
  backward: Float32Array;
  /** Probability mass of each type that no pair explains. */
  sourceRest: Float32Array;
  targetRest: Float32Array;
}

const rounds = 4;
/** Share of tokens that are nobody's translation while learning. */
const background = 0.1;
/** Count that stands for all translations not seen yet: the rarer a word, the less its pairs are believed. */
const doubt = 1;
/** Pairs likelier than chance by less than this say nothing. */
const faint = 0.5;

/** IBM model 1 (Brown et al. 1993), both directions at once, learned from beads by expectation maximisation. */
export function learnLexicon(
  source: Corpus,
  target: Corpus,
  beads: readonly Step[],
  seeds: SeedPairs,
): Lexicon {
  const pairs = collectPairs(source, target, beads, seeds);
  const forward = new Float32Array(pairs.target.length);
  const backward = new Float32Array(pairs.target.length);
  const sourceTotals = new Float32Array(source.types.length);
  const targetTotals = new Float32Array(target.types.length);
  let forwardCounts = Float32Array.from(pairs.together);
  let backwardCounts = Float32Array.from(pairs.together);
  for (let round = 0; round <= rounds; round++) {
    normalise(pairs, forwardCounts, forward, sourceTotals, 'source', round === rounds);
    normalise(pairs, backwardCounts, backward, targetTotals, 'target', round === rounds);
    if (round === rounds) break;
    forwardCounts = new Float32Array(forward.length);
    backwardCounts = new Float32Array(forward.length);
    expect(pairs, beads, source, target, forward, forwardCounts, backward, backwardCounts);
  }
  return compress(pairs, source, target, forward, backward);
}

function normalise(
  pairs: PairTable,
  counts: Float32Array,
  probabilities: Float32Array,
  totals: Float32Array,
  side: 'source' | 'target',
  final: boolean,
): void {
  const believe = final ? discount : (count: number) => count;
  totals.fill(doubt);
  const types = pairs[side];
  for (let pair = 0; pair < counts.length; pair++) {
    const type = types[pair] ?? 0;
    totals[type] = (totals[type] ?? 0) + (counts[pair] ?? 0) + (pairs.prior[pair] ?? 0);
  }
  for (let pair = 0; pair < counts.length; pair++)
    probabilities[pair] =
      (believe(counts[pair] ?? 0) + (pairs.prior[pair] ?? 0)) / (totals[types[pair] ?? 0] ?? 1);
}

/**
 * A count as it is believed once learning is done: less what the pair's own bead gave, less one standard
 * deviation. Without it a wrong bead explains itself by the rare words that it brought together.
 */
function discount(count: number): number {
  return Math.max(0, count - 1 - Math.sqrt(count));
}

function expect(
  pairs: PairTable,
  beads: readonly Step[],
  source: Corpus,
  target: Corpus,
  forward: Float32Array,
  forwardCounts: Float32Array,
  backward: Float32Array,
  backwardCounts: Float32Array,
): void {
  const { cells } = pairs;
  let start = 0;
  for (const bead of beads) {
    const [from, to] = spanOf(source, bead.source);
    const [low, high] = spanOf(target, bead.target);
    const n = to - from;
    const m = high - low;
    const spread = (
      probabilities: Float32Array,
      counts: Float32Array,
      chance: number,
      first: number,
      step: number,
      length: number,
    ) => {
      let sum = background * chance * length;
      for (let at = 0, cell = first; at < length; at++, cell += step) {
        const pair = cells[cell] ?? -1;
        if (pair >= 0) sum += probabilities[pair] ?? 0;
      }
      for (let at = 0, cell = first; at < length; at++, cell += step) {
        const pair = cells[cell] ?? -1;
        if (pair >= 0) counts[pair] = (counts[pair] ?? 0) + (probabilities[pair] ?? 0) / sum;
      }
    };
    for (let t = 0; t < m; t++)
      spread(forward, forwardCounts, target.chance[target.tokens[low + t] ?? 0] ?? 0, start + t * n, 1, n);
    for (let s = 0; s < n; s++)
      spread(backward, backwardCounts, source.chance[source.tokens[from + s] ?? 0] ?? 0, start + s, n, m);
    start += n * m;
  }
}

function compress(
  pairs: PairTable,
  source: Corpus,
  target: Corpus,
  forward: Float32Array,
  backward: Float32Array,
): Lexicon {
  const rows = new Int32Array(source.types.length + 1);
  const kept: number[] = [];
  const sourceRest = new Float32Array(source.types.length).fill(1);
  const targetRest = new Float32Array(target.types.length).fill(1);
  for (let type = 0; type < source.types.length; type++) {
    for (let pair = pairs.rows[type] ?? 0; pair < (pairs.rows[type + 1] ?? 0); pair++) {
      const other = pairs.target[pair] ?? 0;
      sourceRest[type] = (sourceRest[type] ?? 0) - (forward[pair] ?? 0);
      targetRest[other] = (targetRest[other] ?? 0) - (backward[pair] ?? 0);
      const gain = Math.max(
        (forward[pair] ?? 0) / (target.chance[other] ?? 1),
        (backward[pair] ?? 0) / (source.chance[type] ?? 1),
      );
      if (gain > faint) kept.push(pair);
    }
    rows[type + 1] = kept.length;
  }
  return {
    rows,
    target: Int32Array.from(kept, (pair) => pairs.target[pair] ?? 0),
    forward: Float32Array.from(kept, (p) => (forward[p] ?? 0) / (target.chance[pairs.target[p] ?? 0] ?? 1)),
    backward: Float32Array.from(kept, (p) => (backward[p] ?? 0) / (source.chance[pairs.source[p] ?? 0] ?? 1)),
    sourceRest,
    targetRest,
  };
}
