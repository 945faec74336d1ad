import type { Corpus } from './corpus.ts';
import type { PairCells, PairTable, SeedPairs } from './pair-table.ts';
import { collectPairs, dropCells, spanOf } from './pair-table.ts';
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

/** From this round on, pairs of which fewer than so many are expected either way are given up: most of them. */
const firstPruned = 2;
const hopeless = 0.3;
/** Share of tokens that are nobody's translation while learning. */
const background = 0.1;
/** Count that stands for all translations not seen yet: the rarer a word, the less its pairs are believed. */
const doubt = 1;
/** Pairs likelier than chance by less than this say nothing. */
const faint = 1;

/** Pairs of types with two values each, target given source and source given target, side by side. */
export interface Learned {
  pairs: PairTable;
  counts: Float32Array;
  probabilities: Float32Array;
}

/** Ratios to chance of what `learnPairs` learns: the form in which beads are scored. */
export function learnLexicon(
  source: Corpus,
  target: Corpus,
  beads: readonly Step[],
  seeds: SeedPairs,
  rounds: number,
): Lexicon {
  const { pairs, probabilities } = learnPairs(source, target, beads, seeds, rounds);
  return compress(pairs, source, target, probabilities);
}

/**
 * IBM model 1 (Brown et al. 1993), both directions at once, learned from beads by expectation maximisation:
 * expected counts, and probabilities of which the counts were discounted.
 */
export function learnPairs(
  source: Corpus,
  target: Corpus,
  beads: readonly Step[],
  seeds: SeedPairs,
  rounds: number,
): Learned {
  const pairs = collectPairs(source, target, beads, seeds);
  const probabilities = new Float32Array(pairs.target.length * 2);
  const counts = new Float32Array(pairs.target.length * 2);
  pairs.together.forEach((count, pair) => counts.fill(count, pair * 2, pair * 2 + 2));
  let { cells } = pairs;
  for (let round = 0; round < rounds; round++) {
    if (round >= firstPruned)
      cells = dropCells(cells, (pair) => counts[2 * pair]! + counts[2 * pair + 1]! > hopeless);
    normalise(pairs, counts, probabilities, source.types.length, target.types.length);
    counts.fill(0);
    expect(cells, source, target, probabilities, counts);
  }
  normalise(pairs, counts, probabilities, source.types.length, target.types.length, discount);
  return { pairs, counts, probabilities };
}

function normalise(
  { rows, target, priors }: PairTable,
  counts: Float32Array,
  probabilities: Float32Array,
  sourceTypes: number,
  targetTypes: number,
  believe = (count: number) => count,
): void {
  const sourceTotals = new Float32Array(sourceTypes).fill(doubt);
  const targetTotals = new Float32Array(targetTypes).fill(doubt);
  for (let s = 0; s < sourceTypes; s++) {
    for (let pair = rows[s]!; pair < rows[s + 1]!; pair++) {
      sourceTotals[s]! += counts[2 * pair]!;
      targetTotals[target[pair]!]! += counts[2 * pair + 1]!;
    }
  }
  for (const { pair, source, forward, backward } of priors) {
    sourceTotals[source]! += forward;
    targetTotals[target[pair]!]! += backward;
  }
  for (let s = 0; s < sourceTypes; s++) {
    for (let pair = rows[s]!; pair < rows[s + 1]!; pair++) {
      probabilities[2 * pair] = believe(counts[2 * pair]!) / sourceTotals[s]!;
      probabilities[2 * pair + 1] = believe(counts[2 * pair + 1]!) / targetTotals[target[pair]!]!;
    }
  }
  for (const { pair, source, forward, backward } of priors) {
    probabilities[2 * pair]! += forward / sourceTotals[source]!;
    probabilities[2 * pair + 1]! += backward / targetTotals[target[pair]!]!;
  }
}

/**
 * A count as it is believed once learning is done: less what the pair's own bead gave, less one standard
 * deviation. Without it a wrong bead explains itself by the rare words that it brought together.
 */
function discount(count: number): number {
  return Math.max(0, count - 1 - Math.sqrt(count));
}

/** One round's expected counts: each token is shared out among the tokens of the other side. */
function expect(
  { beads, starts, bead, ends, pairs, places }: PairCells,
  source: Corpus,
  target: Corpus,
  probabilities: Float32Array,
  counts: Float32Array,
): void {
  const firsts = new Int32Array(beads.length + 1);
  beads.forEach((each, at) => {
    const [low, high] = spanOf(target, each.target);
    firsts[at + 1] = firsts[at]! + high - low;
  });
  /** By target token of a bead, what its source tokens make of it together. */
  const sums = new Float64Array(firsts[beads.length]!);
  beads.forEach((each, at) => {
    const [from, to] = spanOf(source, each.source);
    const [low] = spanOf(target, each.target);
    for (let place = firsts[at]!; place < firsts[at + 1]!; place++)
      sums[place] = background * (to - from) * target.chance[target.tokens[low + place - firsts[at]!]!]!;
  });
  const sourceSums = new Float64Array(bead.length);
  let cell = 0;
  for (let type = 0; type + 1 < starts.length; type++) {
    for (let occurrence = starts[type]!; occurrence < starts[type + 1]!; occurrence++) {
      const first = firsts[bead[occurrence]!]!;
      let sum = background * (firsts[bead[occurrence]! + 1]! - first) * source.chance[type]!;
      for (const end = ends[occurrence]!; cell < end; cell++) {
        const at = 2 * pairs[cell]!;
        sums[first + places[cell]!]! += probabilities[at]!;
        sum += probabilities[at + 1]!;
      }
      sourceSums[occurrence] = sum;
    }
  }
  for (let place = 0; place < sums.length; place++) sums[place] = 1 / sums[place]!;
  cell = 0;
  for (let occurrence = 0; occurrence < bead.length; occurrence++) {
    const first = firsts[bead[occurrence]!]!;
    const share = 1 / sourceSums[occurrence]!;
    for (const end = ends[occurrence]!; cell < end; cell++) {
      const at = 2 * pairs[cell]!;
      counts[at]! += probabilities[at]! * sums[first + places[cell]!]!;
      counts[at + 1]! += probabilities[at + 1]! * share;
    }
  }
}

/** Ratios to chance of the pairs that say something. */
function compress(pairs: PairTable, source: Corpus, target: Corpus, probabilities: Float32Array): Lexicon {
  const rows = new Int32Array(source.types.length + 1);
  const targets = new Int32Array(pairs.target.length);
  const forwards = new Float32Array(targets.length);
  const backwards = new Float32Array(targets.length);
  let kept = 0;
  const sourceRest = new Float32Array(source.types.length).fill(1);
  const targetRest = new Float32Array(target.types.length).fill(1);
  for (let type = 0; type < source.types.length; type++) {
    for (let pair = pairs.rows[type] ?? 0; pair < (pairs.rows[type + 1] ?? 0); pair++) {
      const other = pairs.target[pair] ?? 0;
      const forward = probabilities[2 * pair] ?? 0;
      const backward = probabilities[2 * pair + 1] ?? 0;
      sourceRest[type] = (sourceRest[type] ?? 0) - forward;
      targetRest[other] = (targetRest[other] ?? 0) - backward;
      const forwardRatio = forward / (target.chance[other] ?? 1);
      const backwardRatio = backward / (source.chance[type] ?? 1);
      if (forwardRatio <= faint && backwardRatio <= faint) continue;
      targets[kept] = other;
      forwards[kept] = forwardRatio;
      backwards[kept++] = backwardRatio;
    }
    rows[type + 1] = kept;
  }
  return {
    rows,
    target: targets.slice(0, kept),
    forward: forwards.slice(0, kept),
    backward: backwards.slice(0, kept),
    sourceRest,
    targetRest,
  };
}
