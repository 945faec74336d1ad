import type { Band } from './band.ts';
import { longestSide } from './bead-type.ts';
import type { Corpus } from './corpus.ts';
import type { Lexicon } from './lexicon.ts';
import type { BeadScorer } from './search.ts';

/** Share of tokens that stand in no relation to the other side, at the least. */
const noise = 0.15;
/** No token speaks for a bead by more than e to the sixth. */
const cap = Math.exp(6);
/** Scores kept for a cell: one for each number of segments that tell, either way. */
const slots = 2 * longestSide;
/** Rows of scores kept: beads reach back four. */
const keptRows = 16;
/** Ratios kept of either side. */
const keptRatios = 4_000_000;

/**
 * Log-likelihood ratio of the words of a bead against independence: half of what the source says of the
 * target plus half of what the target says of the source. An unpaired segment scores nothing, so that
 * beads of different sizes and gaps can be compared.
 */
export function scoreTranslation(source: Corpus, target: Corpus, lexicon: Lexicon, band: Band): BeadScorer {
  const transposed = transpose(lexicon, target.types.length);
  const reach = reachOf(band, source.starts.length - 1, target.starts.length - 1);
  const tellTarget = tellFrom(
    {
      corpus: source,
      rows: lexicon.rows,
      columns: lexicon.target,
      ratios: lexicon.forward,
      rests: lexicon.sourceRest,
    },
    target,
    reach.ofSource,
  );
  const tellSource = tellFrom(
    {
      corpus: target,
      rows: transposed.rows,
      columns: transposed.source,
      ratios: transposed.backward,
      rests: lexicon.targetRest,
    },
    source,
    reach.ofTarget,
  );
  const rowOf = keepRows(reach.ofSource);

  return (sourceEnd, targetEnd, type) => {
    const s = sourceEnd - type.source;
    const t = targetEnd - type.target;
    let sum = 0;
    const { low, values } = rowOf(s);
    for (let j = t; j < targetEnd; j++) {
      const slot = (j - low) * slots + type.source - 1;
      let told = values[slot]!;
      if (told !== told) told = values[slot] = tellTarget(j, s, sourceEnd);
      sum += told;
    }
    for (let i = s; i < sourceEnd; i++) {
      const { low: first, values: others } = i === s ? { low, values } : rowOf(i);
      const slot = (t - first) * slots + longestSide + type.target - 1;
      let told = others[slot]!;
      if (told !== told) told = others[slot] = tellSource(i, t, targetEnd);
      sum += told;
    }
    return 0.5 * sum;
  };
}

/** The segments of the other side that a segment can share a bead with, `[first, end)`. */
type Reach = (segment: number) => readonly [first: number, end: number];

function reachOf(band: Band, sources: number, targets: number): { ofSource: Reach; ofTarget: Reach } {
  const lows = Int32Array.from({ length: sources }, (_, s) => band.low[Math.max(0, s - longestSide + 1)]!);
  const ends = Int32Array.from({ length: sources }, (_, s) => band.high[Math.min(sources, s + longestSide)]!);
  const firsts = new Int32Array(targets);
  const lasts = new Int32Array(targets);
  let first = 0;
  let end = 0;
  for (let t = 0; t < targets; t++) {
    while (first < sources && ends[first]! <= t) first++;
    while (end < sources && lows[end]! <= t) end++;
    firsts[t] = first;
    lasts[t] = end;
  }
  return { ofSource: (s) => [lows[s]!, ends[s]!], ofTarget: (t) => [firsts[t]!, lasts[t]!] };
}

/** Scores of a source segment's row: what 1 to 4 segments from it on say of each target segment, and it of them. */
interface ScoreRow {
  low: number;
  values: Float32Array;
}

/** The score of a bead is a sum over its segments, most of which it shares with other beads: they are kept. */
function keepRows(reach: Reach): (row: number) => ScoreRow {
  const known: (ScoreRow | undefined)[] = [];
  const ages: number[] = [];
  return (row) => {
    const found = known[row];
    if (found !== undefined) return found;
    const [low, end] = reach(row);
    const made = { low, values: new Float32Array((end - low) * slots).fill(NaN) };
    known[row] = made;
    if (ages.push(row) > keptRows) known[ages.shift()!] = undefined;
    return made;
  };
}

/** The side that explains the other: its tokens, and the lexicon from its types to the other's. */
interface Teller {
  corpus: Corpus;
  rows: Int32Array;
  columns: Int32Array;
  ratios: Float32Array;
  /** Probability mass of each type that no pair explains. */
  rests: Float32Array;
}

/** What segments `first` to `end` of the telling side say of one segment of the other. */
function tellFrom(
  teller: Teller,
  told: Corpus,
  reach: Reach,
): (segment: number, first: number, end: number) => number {
  const { starts } = teller.corpus;
  const rests = sumRests(teller.corpus, teller.rests);
  const ratiosOf = keepRatios(teller, told, reach);
  return (segment, first, end) => {
    const tellers = starts[end]! - starts[first]!;
    if (tellers === 0) return 0;
    const share = (1 - noise) / tellers;
    const background = noise + share * (rests[end]! - rests[first]!);
    const from = told.starts[segment]!;
    const length = told.starts[segment + 1]! - from;
    let sum = 0;
    let product = 1;
    const count = end - first;
    const one = ratiosOf(first);
    const two = count > 1 ? ratiosOf(first + 1) : one;
    const three = count > 2 ? ratiosOf(first + 2) : one;
    const four = count > 3 ? ratiosOf(first + 3) : one;
    const [a, b, c, d] = [from - one.from, from - two.from, from - three.from, from - four.from];
    for (let at = 0; at < length; at++) {
      let ratio = one.values[a + at]!;
      if (count > 1) ratio += two.values[b + at]!;
      if (count > 2) ratio += three.values[c + at]!;
      if (count > 3) ratio += four.values[d + at]!;
      const factor = share * ratio + background;
      product *= factor > cap ? cap : factor;
      if (product > 1e200 || product < 1e-200) {
        sum += Math.log(product);
        product = 1;
      }
    }
    return sum + Math.log(product);
  };
}

/** How much likelier than by chance the other side's tokens within reach are beside one segment, token by token. */
interface Ratios {
  /** The token of the first value. */
  from: number;
  values: Float32Array;
}

/** Looked up once for each segment, since every bead that it can stand in asks again. */
function keepRatios(teller: Teller, told: Corpus, reach: Reach): (segment: number) => Ratios {
  const { corpus, rows, columns, ratios } = teller;
  const known: (Ratios | undefined)[] = [];
  const ages: number[] = [];
  let oldest = 0;
  let kept = 0;
  const profile = new Float32Array(told.types.length);
  return (segment) => {
    const found = known[segment];
    if (found !== undefined) return found;
    for (let place = corpus.starts[segment]!; place < corpus.starts[segment + 1]!; place++) {
      const type = corpus.tokens[place]!;
      for (let pair = rows[type]!; pair < rows[type + 1]!; pair++) profile[columns[pair]!]! += ratios[pair]!;
    }
    const [first, end] = reach(segment);
    const from = told.starts[first]!;
    const values = new Float32Array(told.starts[end]! - from);
    for (let at = 0; at < values.length; at++) values[at] = profile[told.tokens[from + at]!]!;
    profile.fill(0);
    const made = { from, values };
    known[segment] = made;
    ages.push(segment);
    kept += values.length;
    while (kept > keptRatios && oldest < ages.length - keptRows) {
      const old = ages[oldest++]!;
      kept -= known[old]!.values.length;
      known[old] = undefined;
    }
    return made;
  };
}

function transpose(lexicon: Lexicon, targetTypes: number) {
  const rows = new Int32Array(targetTypes + 1);
  for (const type of lexicon.target) rows[type + 1] = (rows[type + 1] ?? 0) + 1;
  for (let type = 0; type < targetTypes; type++) rows[type + 1] = (rows[type + 1] ?? 0) + (rows[type] ?? 0);
  const next = rows.slice();
  const source = new Int32Array(lexicon.target.length);
  const backward = new Float32Array(lexicon.target.length);
  for (let type = 0; type + 1 < lexicon.rows.length; type++) {
    for (let pair = lexicon.rows[type] ?? 0; pair < (lexicon.rows[type + 1] ?? 0); pair++) {
      const other = lexicon.target[pair] ?? 0;
      const place = next[other] ?? 0;
      next[other] = place + 1;
      source[place] = type;
      backward[place] = lexicon.backward[pair] ?? 0;
    }
  }
  return { rows, source, backward };
}

/** Running sums over segments of the mass that their words leave unexplained. */
function sumRests(corpus: Corpus, rests: Float32Array): Float64Array {
  const sums = new Float64Array(corpus.starts.length);
  for (let segment = 0; segment + 1 < corpus.starts.length; segment++) {
    let sum = sums[segment] ?? 0;
    for (let place = corpus.starts[segment] ?? 0; place < (corpus.starts[segment + 1] ?? 0); place++)
      sum += Math.max(0, rests[corpus.tokens[place] ?? 0] ?? 0);
    sums[segment + 1] = sum;
  }
  return sums;
}
