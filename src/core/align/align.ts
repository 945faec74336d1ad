import { findAnchors } from './anchors.ts';
import type { Band } from './band.ts';
import { bandThrough } from './band.ts';
import type { AlignOptions, AlignSegment, Bead } from './bead.ts';
import type { BeadPriors } from './bead-type.ts';
import { countBeads, estimatePriors, pairTypes, smallPairTypes } from './bead-type.ts';
import { findCognates } from './cognates.ts';
import { buildCorpus } from './corpus.ts';
import { fitLengths } from './length-model.ts';
import { learnLexicon } from './lexicon.ts';
import { computePosteriors } from './posterior.ts';
import { explainBead } from './reasons.ts';
import type { BeadScorer, Step } from './search.ts';
import { searchPath } from './search.ts';
import { scoreSeeds } from './seeds.ts';
import { scoreStructure } from './structure.ts';
import { tokenise, visibleLength } from './tokenise.ts';
import { scoreTranslation } from './translation-score.ts';

/** Columns that the first pass looks at beside the anchors, and between anchors that stand far apart. */
const margin = 60;
const widest = 400;
/** Later passes stay this near to the path before. */
const reach = 30;
const beam = 80;
const posteriorReach = 6;
const temperature = 0.6;

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
  const sourceLengths = Float64Array.from(source, ({ text }) => visibleLength(text));
  const targetLengths = Float64Array.from(target, ({ text }) => visibleLength(text));
  const sourceSums = accumulate(sourceLengths);
  const targetSums = accumulate(targetLengths);
  const spanLength = (sums: Float64Array, [from, to]: readonly [number, number]) =>
    (sums[to] ?? 0) - (sums[from] ?? 0);
  const structure = scoreStructure(source, target);
  const sourceTokens = source.map(({ text }) => tokenise(text, options.sourceLanguage));
  const targetTokens = target.map(({ text }) => tokenise(text, options.targetLanguage));
  const sourceCorpus = buildCorpus(sourceTokens);
  const targetCorpus = buildCorpus(targetTokens);

  let priors = estimatePriors();
  let lengths = fitLengths(sourceLengths, targetLengths);
  let band = bandThrough(
    findAnchors(sourceTokens, targetTokens),
    source.length,
    target.length,
    margin,
    widest,
  );
  const seeds = scoreSeeds(sourceTokens, targetTokens, band);
  const scoreShape: BeadScorer = (sourceEnd, targetEnd, type) =>
    structure(sourceEnd, targetEnd, type) +
    lengths.score(
      spanLength(sourceSums, [sourceEnd - type.source, sourceEnd]),
      spanLength(targetSums, [targetEnd - type.target, targetEnd]),
      type.source,
      type.target,
    );
  let score: BeadScorer = (sourceEnd, targetEnd, type) =>
    scoreShape(sourceEnd, targetEnd, type) + seeds(sourceEnd, targetEnd, type);
  let path = search(band, priors, 'small', score, Infinity, (row) =>
    report((0.5 * row) / (source.length + 1)),
  );
  const cognates = findCognates(sourceCorpus, targetCorpus);
  for (let pass = 2; pass <= 3; pass++) {
    const believed = path.filter(
      ({ type, source: [, s], target: [, t] }) => type >= 0 && score(s, t, pairTypes[type]!) > 0,
    );
    priors = estimatePriors(countBeads(path));
    lengths = fitLengths(
      sourceLengths,
      targetLengths,
      believed
        .filter(({ type }) => type === 0)
        .map((step) => [spanLength(sourceSums, step.source), spanLength(targetSums, step.target)] as const),
    );
    const lexicon = learnLexicon(sourceCorpus, targetCorpus, believed, cognates);
    band = bandThrough(
      path.map((step) => [step.source[1], step.target[1]] as const),
      source.length,
      target.length,
      reach,
    );
    const translation = scoreTranslation(sourceCorpus, targetCorpus, lexicon, band);
    score = (sourceEnd, targetEnd, type) =>
      scoreShape(sourceEnd, targetEnd, type) + translation(sourceEnd, targetEnd, type);
    path = search(band, priors, 'all', score, beam, (row) =>
      report(0.5 + (pass - 2) * 0.2 + (0.2 * row) / (source.length + 1)),
    );
  }
  band = bandThrough(
    path.map((step) => [step.source[1], step.target[1]] as const),
    source.length,
    target.length,
    posteriorReach,
  );
  const posteriors = computePosteriors(path, { priors, types: pairTypes, score, band, temperature });
  const beads = path.map((step, at): Bead => ({
    source: range(step.source),
    target: range(step.target),
    confidence: posteriors[at] ?? 0,
    reasons: explainBead(
      source.slice(...step.source),
      target.slice(...step.target),
      spanLength(targetSums, step.target) / Math.max(1, lengths.ratio * spanLength(sourceSums, step.source)),
      options,
    ),
  }));
  assertComplete(path, source.length, target.length);
  report(1);
  return beads;
}

function search(
  band: Band,
  priors: BeadPriors,
  size: 'small' | 'all',
  score: BeadScorer,
  beam: number,
  onRow: (row: number) => void,
): Step[] {
  const types = size === 'small' ? smallPairTypes : pairTypes;
  const path =
    searchPath({ band, priors, types, score, beam, onRow }) ??
    searchPath({ band, priors, types, score, beam: Infinity, onRow });
  if (path === undefined) throw new Error('The band of the search holds no path from start to end.');
  return path;
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
