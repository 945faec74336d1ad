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
/** Segments of either side whose profiles are kept. */
const kept = 256;

/** For each type of the other side, how much likelier it is beside this segment than by chance, summed. */
type Profile = Float32Array;

/**
 * Log-likelihood ratio of the words of a bead against independence: half of what the source says of the
 * target plus half of what the target says of the source. An unpaired segment scores nothing, so that
 * beads of different sizes and gaps can be compared.
 */
export function scoreTranslation(source: Corpus, target: Corpus, lexicon: Lexicon, band: Band): BeadScorer {
  const transposed = transpose(lexicon, target.types.length);
  const fromSource: Teller = {
    starts: source.starts,
    profiles: profiler(source, target.types.length, lexicon.rows, lexicon.target, lexicon.forward),
    rests: sumRests(source, lexicon.sourceRest),
  };
  const fromTarget: Teller = {
    starts: target.starts,
    profiles: profiler(target, source.types.length, transposed.rows, transposed.source, transposed.backward),
    rests: sumRests(target, lexicon.targetRest),
  };
  const rowOf = keepRows(band);

  return (sourceEnd, targetEnd, type) => {
    const s = sourceEnd - type.source;
    const t = targetEnd - type.target;
    let sum = 0;
    const { low, values } = rowOf(s);
    for (let j = t; j < targetEnd; j++) {
      const slot = (j - low) * slots + type.source - 1;
      let told = values[slot] ?? NaN;
      if (Number.isNaN(told)) told = values[slot] = scoreTold(target, j, fromSource, s, sourceEnd);
      sum += told;
    }
    for (let i = s; i < sourceEnd; i++) {
      const { low: first, values: others } = i === s ? { low, values } : rowOf(i);
      const slot = (t - first) * slots + longestSide + type.target - 1;
      let told = others[slot] ?? NaN;
      if (Number.isNaN(told)) told = others[slot] = scoreTold(source, i, fromTarget, t, targetEnd);
      sum += told;
    }
    return 0.5 * sum;
  };
}

/** Scores of a source segment's row: what 1 to 4 segments from it on say of each target segment, and it of them. */
interface ScoreRow {
  low: number;
  values: Float32Array;
}

/** The score of a bead is a sum over its segments, most of which it shares with other beads: they are kept. */
function keepRows(band: Band): (row: number) => ScoreRow {
  const known = new Map<number, ScoreRow>();
  const last = band.low.length - 1;
  return (row) => {
    let found = known.get(row);
    if (found === undefined) {
      const low = band.low[Math.max(0, row - longestSide)] ?? 0;
      const high = band.high[Math.min(last, row + longestSide)] ?? 0;
      found = { low, values: new Float32Array((high - low + 1) * slots).fill(NaN) };
      known.set(row, found);
      const [oldest] = known.keys();
      if (known.size > kept && oldest !== undefined) known.delete(oldest);
    }
    return found;
  };
}

/** The side that explains the other: its segments' profiles and the mass they leave unexplained, summed. */
interface Teller {
  starts: Int32Array;
  profiles: (segment: number) => Profile;
  rests: Float64Array;
}

/** What segments `first` to `end` of one side say of one segment of the other. */
function scoreTold(told: Corpus, segment: number, teller: Teller, first: number, end: number): number {
  const tellers = (teller.starts[end] ?? 0) - (teller.starts[first] ?? 0);
  if (tellers === 0) return 0;
  const share = (1 - noise) / tellers;
  const background = noise + share * ((teller.rests[end] ?? 0) - (teller.rests[first] ?? 0));
  const last = told.starts[segment + 1] ?? 0;
  let sum = 0;
  let product = 1;
  const one = teller.profiles(first);
  const two = end - first > 1 ? teller.profiles(first + 1) : undefined;
  const three = end - first > 2 ? teller.profiles(first + 2) : undefined;
  const four = end - first > 3 ? teller.profiles(first + 3) : undefined;
  for (let place = told.starts[segment] ?? 0; place < last; place++) {
    const type = told.tokens[place] ?? 0;
    let ratio = one[type] ?? 0;
    if (two) ratio += two[type] ?? 0;
    if (three) ratio += three[type] ?? 0;
    if (four) ratio += four[type] ?? 0;
    const factor = share * ratio + background;
    product *= factor > cap ? cap : factor;
    if (product > 1e200 || product < 1e-200) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return sum + Math.log(product);
}

function profiler(
  corpus: Corpus,
  otherTypes: number,
  rows: Int32Array,
  columns: Int32Array,
  ratios: Float32Array,
): (segment: number) => Profile {
  const known = new Map<number, Profile>();
  return (segment) => {
    const found = known.get(segment);
    if (found !== undefined) return found;
    let profile: Profile;
    const [oldest] = known.keys();
    if (known.size >= kept && oldest !== undefined) {
      profile = known.get(oldest) ?? new Float32Array(otherTypes);
      known.delete(oldest);
      profile.fill(0);
    } else {
      profile = new Float32Array(otherTypes);
    }
    for (let place = corpus.starts[segment] ?? 0; place < (corpus.starts[segment + 1] ?? 0); place++) {
      const type = corpus.tokens[place] ?? 0;
      for (let pair = rows[type] ?? 0; pair < (rows[type + 1] ?? 0); pair++) {
        const other = columns[pair] ?? 0;
        profile[other] = (profile[other] ?? 0) + (ratios[pair] ?? 0);
      }
    }
    known.set(segment, profile);
    return profile;
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
