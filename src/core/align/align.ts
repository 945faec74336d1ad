import { bandAround } from './band.ts';
import type { AlignOptions, AlignSegment, Bead } from './bead.ts';
import { estimatePriors, smallPairTypes } from './bead-type.ts';
import { fitLengths } from './length-model.ts';
import { computePosteriors } from './posterior.ts';
import { explainBead } from './reasons.ts';
import type { BeadScorer, Step } from './search.ts';
import { searchPath } from './search.ts';
import { findSeeds } from './seeds.ts';
import { scoreStructure } from './structure.ts';
import { tokenise, visibleLength } from './tokenise.ts';

/**
 * Pairs the segments of two texts that translate each other, for any two languages. Every source and
 * every target segment stands in exactly one bead, and beads come in the order of both texts.
 */
export function align(
  source: readonly AlignSegment[],
  target: readonly AlignSegment[],
  options: AlignOptions,
): Bead[] {
  const report = options.onProgress ?? (() => undefined);
  report(0);
  const reach = 500;
  const sourceLengths = Float64Array.from(source, ({ text }) => visibleLength(text));
  const targetLengths = Float64Array.from(target, ({ text }) => visibleLength(text));
  const lengths = fitLengths(sourceLengths, targetLengths);
  const structure = scoreStructure(source, target);
  const sourceSums = accumulate(sourceLengths);
  const targetSums = accumulate(targetLengths);
  const priors = estimatePriors();
  const band = bandAround([], source.length, target.length, reach);
  const seeds = findSeeds(
    source.map(({ text }) => tokenise(text, options.sourceLanguage)),
    target.map(({ text }) => tokenise(text, options.targetLanguage)),
    band,
  );
  const score: BeadScorer = (sourceEnd, targetEnd, type) => {
    const s = sourceEnd - type.source;
    const t = targetEnd - type.target;
    let sum = structure(sourceEnd, targetEnd, type);
    sum += lengths.score(
      (sourceSums[sourceEnd] ?? 0) - (sourceSums[s] ?? 0),
      (targetSums[targetEnd] ?? 0) - (targetSums[t] ?? 0),
      type.source,
      type.target,
    );
    const dilution = 0.5 * Math.log(type.source * type.target);
    for (let row = s; row < sourceEnd; row++) {
      const { low, evidence, shared } = seeds.row(row);
      sum -= seeds.sourcePrice[row] ?? 0;
      for (let column = t; column < targetEnd; column++)
        sum += (evidence[column - low] ?? 0) - dilution * (shared[column - low] ?? 0);
    }
    for (let column = t; column < targetEnd; column++) sum -= seeds.targetPrice[column] ?? 0;
    return sum;
  };
  const common = { priors, types: smallPairTypes, score };
  const path = searchPath({
    ...common,
    band,
    beam: Infinity,
    onRow: (row) => report((0.8 * row) / (source.length + 1)),
  });
  if (path === undefined) throw new Error('The band of the search holds no path from start to end.');
  const near = bandAround(
    path.map((step) => [step.source[1], step.target[1]] as const),
    source.length,
    target.length,
    12,
  );
  const posteriors = computePosteriors(path, { ...common, band: near, temperature: 0.7 });
  const beads = path.map((step, at): Bead => {
    const sourceIndexes = range(step.source);
    const targetIndexes = range(step.target);
    const expected = lengths.ratio * sourceIndexes.reduce((sum, i) => sum + (sourceLengths[i] ?? 0), 0);
    const length = targetIndexes.reduce((sum, i) => sum + (targetLengths[i] ?? 0), 0);
    return {
      source: sourceIndexes,
      target: targetIndexes,
      confidence: posteriors[at] ?? 0,
      reasons: explainBead(
        source.slice(...step.source),
        target.slice(...step.target),
        length / Math.max(1, expected),
      ),
    };
  });
  assertComplete(path, source.length, target.length);
  report(1);
  return beads;
}

function accumulate(lengths: Float64Array): Float64Array {
  const sums = new Float64Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) sums[at + 1] = (sums[at] ?? 0) + (lengths[at] ?? 0);
  return sums;
}

function range([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Throws unless the steps take every segment of both sides once, in order. */
function assertComplete(path: readonly Step[], sources: number, targets: number): void {
  let source = 0;
  let target = 0;
  for (const step of path) {
    if (step.source[0] !== source || step.target[0] !== target)
      throw new Error(`A bead begins at ${step.source[0]}/${step.target[0]} instead of ${source}/${target}.`);
    [source, target] = [step.source[1], step.target[1]];
  }
  if (source !== sources || target !== targets)
    throw new Error(`The beads end at ${source}/${target} instead of ${sources}/${targets}.`);
}
