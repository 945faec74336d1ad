import { findAnchors } from './anchors.ts';
import { bandThrough } from './band.ts';
import type { AlignOptions, AlignSegment, Bead } from './bead.ts';
import { countBeads, estimatePriors, pairTypes, smallPairTypes } from './bead-type.ts';
import { findCognates } from './cognates.ts';
import { buildCorpus } from './corpus.ts';
import { fitLengths } from './length-model.ts';
import { learnLexicon } from './lexicon.ts';
import { computePosteriors } from './posterior.ts';
import { learnKnown } from './learn-known.ts';
import { knownReasons, markKnown, matchKnown, scoreUnits } from './match-known.ts';
import { scoreNumbers } from './number-score.ts';
import { joinSeeds } from './pair-table.ts';
import { explainBead } from './reasons.ts';
import type { BeadScorer, SearchOptions, Step } from './search.ts';
import { searchPath } from './search.ts';
import { bridgeTwins, scoreSeeds } from './seeds.ts';
import { scoreStructure } from './structure.ts';
import { tokenise, visibleLength } from './tokenise.ts';
import { scoreTranslation } from './translation-score.ts';

/** Columns that the first pass looks at beside the anchors, and between anchors that stand far apart. */
const margin = 60;
const widest = 400;
/** The second and third pass, and the sums behind the confidence, stay this near to the path before. */
const reaches = [0, 30, 10];
const posteriorReach = 6;
/** Cells this many log units behind the best of their row are dropped once words are known. */
const beam = 50;
/** And beads of more than two segments begin nowhere further behind than this. */
const joinBeam = 20;
/** Before that runs of text left out fall far behind until they end. */
const firstBeam = 250;
const firstJoinBeam = 50;
/** The sums behind the confidence are over cells this near to the likeliest of their row. */
const sumBeam = 40;
/** Evidence repeats itself, so the sums are made less sure: chosen so that confidence is the share of right beads. */
const temperature = 0.6;
/** Rounds of learning before each pass: the last one deserves the better lexicon. */
const rounds = [0, 2, 4];
/** Share of the work that each pass is, for the progress report. */
const shares = [0.2, 0.35, 0.35];

/**
 * Pairs the segments of two texts that translate each other, for any two languages. Every source and
 * every target segment stands in exactly one bead, and beads come in the order of both texts.
 *
 * Beads are scored by how much likelier their two sides are as translations than as unrelated texts of
 * these documents: by length (Gale and Church 1993), structure, and words. Three passes: the first sees
 * only tokens that both sides share; the later ones a lexicon learned from the pass before (as Moore 2002
 * and Varga et al. 2005 do) in a band around its path.
 */
export function align(
  sourceSegments: readonly AlignSegment[],
  targetSegments: readonly AlignSegment[],
  options: AlignOptions,
): Bead[] {
  const source = labelHeads(sourceSegments);
  const target = labelHeads(targetSegments);
  const report = options.onProgress ?? (() => undefined);
  report(0);
  const sourceLengths = Float64Array.from(source, ({ text }) => visibleLength(text));
  const targetLengths = Float64Array.from(target, ({ text }) => visibleLength(text));
  const sourceLength = measureSpans(sourceLengths);
  const targetLength = measureSpans(targetLengths);
  const found = matchKnown(options.known ?? [], source, target);
  const sourceTokens = source.map(({ text }) => tokenise(text, options.sourceLanguage));
  const targetTokens = target.map(({ text }) => tokenise(text, options.targetLanguage));
  markKnown(found, sourceTokens, targetTokens);
  const sourceCorpus = buildCorpus(sourceTokens);
  const targetCorpus = buildCorpus(targetTokens);
  const words = learnKnown(options.known ?? [], sourceCorpus, targetCorpus, options);
  const seeds = joinSeeds(findCognates(sourceCorpus, targetCorpus), words.seeds);
  const shared = bridgeTwins(words.twins, sourceCorpus, targetCorpus);
  const structure = scoreStructure(source, target);
  const units = scoreUnits(found);
  const numbers = scoreNumbers(sourceTokens, targetTokens);

  let priors = estimatePriors();
  let lengths = fitLengths(sourceLengths, targetLengths);
  let band = bandThrough(
    findAnchors(shared.source, shared.target),
    source.length,
    target.length,
    margin,
    widest,
  );
  const scoreWith =
    (words: BeadScorer): BeadScorer =>
    (sourceEnd, targetEnd, type) =>
      words(sourceEnd, targetEnd, type) +
      structure(sourceEnd, targetEnd, type) +
      units(sourceEnd, targetEnd, type) +
      lengths.score(
        sourceLength(sourceEnd - type.source, sourceEnd),
        targetLength(targetEnd - type.target, targetEnd),
        type.source,
        type.target,
      );
  let score = scoreWith(scoreSeeds(shared.source, shared.target, band));
  const onRow = (pass: number) => (row: number) => {
    const before = shares.slice(0, pass).reduce((sum, share) => sum + share, 0);
    if (row % 64 === 0) report(before + ((shares[pass] ?? 0) * row) / (source.length + 1));
  };
  let path = search({
    band,
    priors,
    types: smallPairTypes,
    score,
    beam: firstBeam,
    joinBeam: firstJoinBeam,
    onRow: onRow(0),
  });
  for (const pass of [1, 2]) {
    const believed = path.filter(({ type, source: [, s], target: [, t] }) => {
      const shape = pairTypes[type];
      return shape !== undefined && score(s, t, shape) > 0;
    });
    const singles = believed.filter(({ type }) => type === 0);
    priors = estimatePriors(countBeads(path));
    lengths = fitLengths(
      sourceLengths,
      targetLengths,
      singles.map((step) => [sourceLength(...step.source), targetLength(...step.target)] as const),
    );
    band = bandThrough(path.map(endOf), source.length, target.length, reaches[pass] ?? 0);
    const lexicon = learnLexicon(sourceCorpus, targetCorpus, believed, seeds, rounds[pass] ?? 0);
    const translation = scoreTranslation(sourceCorpus, targetCorpus, lexicon, band);
    score = scoreWith(
      (sourceEnd, targetEnd, type) =>
        translation(sourceEnd, targetEnd, type) + numbers(sourceEnd, targetEnd, type),
    );
    path = search({ band, priors, types: pairTypes, score, beam, joinBeam, onRow: onRow(pass) });
  }
  assertComplete(path, source.length, target.length);

  band = bandThrough(path.map(endOf), source.length, target.length, posteriorReach);
  const posteriors = computePosteriors(path, {
    priors,
    types: pairTypes,
    score,
    band,
    beam: sumBeam,
    temperature,
  });
  const explainKnown = knownReasons(found);
  const beads = path.map((step, at): Bead => ({
    source: listIndexes(step.source),
    target: listIndexes(step.target),
    confidence: posteriors[at] ?? 0,
    reasons: [
      ...explainKnown(step),
      ...explainBead(
        source.slice(...step.source),
        target.slice(...step.target),
        targetLength(...step.target) / Math.max(1, lengths.ratio * sourceLength(...step.source)),
        options,
      ),
    ],
  }));
  report(1);
  return beads;
}

/** A block's label belongs to its first segment. */
function labelHeads(segments: readonly AlignSegment[]): AlignSegment[] {
  return segments.map((segment, at) => {
    const { block, label, ...rest } = segment;
    const inside = block !== undefined && at > 0 && segments[at - 1]?.block === block;
    return label !== undefined && inside ? { ...rest, block } : segment;
  });
}

/** Searches again without a beam when the beam has dropped every path. */
function search(options: SearchOptions): Step[] {
  const path = searchPath(options) ?? searchPath({ ...options, beam: Infinity, joinBeam: Infinity });
  if (path === undefined) throw new Error('The band of the search holds no path from start to end.');
  return path;
}

function measureSpans(lengths: Float64Array): (from: number, to: number) => number {
  const sums = new Float64Array(lengths.length + 1);
  lengths.forEach((length, at) => (sums[at + 1] = (sums[at] ?? 0) + length));
  return (from, to) => (sums[to] ?? 0) - (sums[from] ?? 0);
}

function endOf({ source, target }: Step): readonly [number, number] {
  return [source[1], target[1]];
}

function listIndexes([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Throws unless the steps take every segment of both sides once, in order. */
function assertComplete(path: readonly Step[], sources: number, targets: number): void {
  let source = 0;
  let target = 0;
  for (const step of path) {
    if (step.source[0] !== source || step.target[0] !== target)
      throw new Error(`A bead begins at ${step.source[0]}/${step.target[0]} instead of ${source}/${target}.`);
    [source, target] = endOf(step);
  }
  if (source !== sources || target !== targets)
    throw new Error(`The beads end at ${source}/${target} instead of ${sources}/${targets}.`);
}
