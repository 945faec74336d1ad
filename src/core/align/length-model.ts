/** Log-likelihood ratio of two lengths as translations against two unrelated lengths of the same documents. */
export interface LengthModel {
  /** Expected target length over source length. */
  ratio: number;
  score(source: number, target: number, sourceSegments: number, targetSegments: number): number;
}

const floor = -12;
/** Variance per character that Gale and Church (1993) measured; replaced once pairs are known. */
const initialVariance = 6.8;

interface Gamma {
  shape: number;
  scale: number;
}

/** By moments; the lengths of a document's segments, as any unrelated segment might have them. */
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

function logNormal(value: number, mean: number, variance: number): number {
  const distance = value - mean;
  return -0.5 * (Math.log(2 * Math.PI * variance) + (distance * distance) / variance);
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
  const fits = [fitGamma(source), fitGamma(target)] as const;
  const { ratio, variance } = measure(source, target, pairs);
  const constants = fits.map(({ shape, scale }) =>
    Array.from({ length: 6 }, (_, segments) => {
      const whole = shape * Math.max(1, segments);
      return [whole, logGamma(whole) + whole * Math.log(scale), scale] as const;
    }),
  );
  const logUnrelated = (side: 0 | 1, length: number, segments: number) => {
    const [shape, norm, scale] = constants[side]?.[segments] ?? [1, 0, 1];
    return (shape - 1) * Math.log(length) - length / scale - norm;
  };
  return {
    ratio,
    score(sourceLength, targetLength, sourceSegments, targetSegments) {
      const s = Math.max(1, sourceLength);
      const t = Math.max(1, targetLength);
      const forward = logNormal(t, s * ratio, variance * (s + 1)) - logUnrelated(1, t, targetSegments);
      const backward =
        logNormal(s, t / ratio, (variance / (ratio * ratio)) * (t + 1)) - logUnrelated(0, s, sourceSegments);
      return Math.max(floor, 0.5 * (forward + backward));
    },
  };
}

function measure(source: ArrayLike<number>, target: ArrayLike<number>, pairs: readonly LengthPair[]) {
  const total = (lengths: ArrayLike<number>) =>
    Array.prototype.reduce.call(lengths, (a, b) => (a as number) + (b as number), 0) as number;
  const whole = Math.max(1, total(target)) / Math.max(1, total(source));
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
