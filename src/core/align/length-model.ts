import { longestSide } from './bead-type.ts';

/** Log-likelihood ratio of two lengths as translations against two unrelated lengths of the same documents. */
export interface LengthModel {
  /** Expected target length over source length. */
  ratio: number;
  score: (source: number, target: number, sourceSegments: number, targetSegments: number) => number;
}

const floor = -12;
const logTwoPi = Math.log(2 * Math.PI);
/** Logarithms of lengths up to this are looked up. */
const tableSize = 4096;
/** Variance per character that Gale and Church (1993) measured; replaced once pairs are known. */
const initialVariance = 6.8;

interface Gamma {
  shape: number;
  scale: number;
}

/** By moments; the lengths of a document's segments, as an unrelated segment might have them. */
function fitGamma(lengths: ArrayLike<number>): Gamma {
  let sum = 0;
  let squares = 0;
  const count = Math.max(1, lengths.length);
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i] ?? 0;
    sum += length;
    squares += length * length;
  }
  const mean = Math.max(1, sum / count);
  const variance = Math.max(mean, squares / count - mean * mean);
  return { shape: Math.max(0.5, (mean * mean) / variance), scale: variance / mean };
}

/** Stirling's series, shifted so that it is good to six digits from 0.5 up. */
function logGamma(x: number): number {
  if (x < 7) return logGamma(x + 1) - Math.log(x);
  const inverse = 1 / (x * x);
  return (x - 0.5) * Math.log(x) - x + 0.9189385332 + (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / x;
}

/** A pair of lengths known to translate each other, for measuring the variance. */
export type LengthPair = readonly [source: number, target: number];

/**
 * The model of Gale and Church (1993), lengths normal around ratio × length with a variance that grows with
 * length, set against a gamma for unrelated text, both directions averaged.
 */
export function fitLengths(
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  pairs: readonly LengthPair[] = [],
): LengthModel {
  const { ratio, variance } = measure(source, target, pairs);
  const logs = Float64Array.from({ length: tableSize }, (_, length) => Math.log(Math.max(1, length)));
  const log = (length: number) => (length < tableSize ? (logs[length] ?? 0) : Math.log(length));
  const chances = [source, target].map((side) => {
    const { shape, scale } = fitGamma(side);
    return Array.from({ length: longestSide + 1 }, (_, segments) => ({
      power: shape * segments - 1,
      scale,
      norm: segments === 0 ? 0 : logGamma(shape * segments) + shape * segments * Math.log(scale),
    }));
  });
  const [sourceChances, targetChances] = chances;
  const logNormal = (distance: number, spread: number, logVariance: number) =>
    -0.5 * (logTwoPi + logVariance + (distance * distance) / spread);
  const backVariance = variance / (ratio * ratio);
  const logVariance = Math.log(variance);
  const logBackVariance = Math.log(backVariance);
  return {
    ratio,
    score(sourceLength, targetLength, sourceSegments, targetSegments) {
      const s = Math.max(1, sourceLength);
      const t = Math.max(1, targetLength);
      const sourceChance = sourceChances?.[sourceSegments];
      const targetChance = targetChances?.[targetSegments];
      if (sourceChance === undefined || targetChance === undefined) return floor;
      const translated =
        logNormal(t - s * ratio, variance * (s + 1), logVariance + log(s + 1)) +
        logNormal(s - t / ratio, backVariance * (t + 1), logBackVariance + log(t + 1));
      const unrelated =
        sourceChance.power * log(s) -
        s / sourceChance.scale -
        sourceChance.norm +
        targetChance.power * log(t) -
        t / targetChance.scale -
        targetChance.norm;
      return Math.max(floor, 0.5 * (translated - unrelated));
    },
  };
}

/**
 * The ratio of the whole texts says little where much is missing on one side; the ratio of mean segments says
 * little where one side is cut finer. Of the two, the one nearer to equal lengths is taken.
 */
function measure(source: ArrayLike<number>, target: ArrayLike<number>, pairs: readonly LengthPair[]) {
  const total = (lengths: ArrayLike<number>) =>
    Array.prototype.reduce.call(lengths, (a, b) => (a as number) + (b as number), 0) as number;
  const byText = Math.max(1, total(target)) / Math.max(1, total(source));
  const bySegment = (byText * Math.max(1, source.length)) / Math.max(1, target.length);
  const whole = Math.abs(Math.log(bySegment)) < Math.abs(Math.log(byText)) ? bySegment : byText;
  if (pairs.length === 0) return { ratio: whole, variance: initialVariance };
  let s = 0;
  let t = 0;
  for (const [a, b] of pairs) {
    s += a;
    t += b;
  }
  const ratio = (t + 50 * whole) / (s + 50);
  let squares = initialVariance * 10;
  for (const [a, b] of pairs) squares += (b - ratio * a) ** 2 / (a + 1);
  return { ratio, variance: Math.max(1, squares / (pairs.length + 10)) };
}
