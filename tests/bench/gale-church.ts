import { visibleLength } from '../../src/core/align/tokenise.ts';

import type { IndexBead } from './bitext.ts';

/** Priors and variance as printed by Gale and Church (1993). */
const shapes: [number, number, number][] = [
  [1, 1, 0.89],
  [1, 0, 0.0049],
  [0, 1, 0.0049],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
];
const variance = 6.8;

/** Twice the upper tail of the normal distribution (Abramowitz and Stegun 26.2.17). */
function twoTails(distance: number): number {
  const z = Math.abs(distance);
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.max(1e-300, (2 * Math.exp((-z * z) / 2) * series) / Math.sqrt(2 * Math.PI));
}

/** The baseline: an alignment by lengths alone, over the whole matrix. */
export function alignByLength(source: readonly string[], target: readonly string[]): IndexBead[] {
  const sums = (texts: readonly string[]) => {
    const total = [0];
    for (const text of texts) total.push(total.at(-1)! + visibleLength(text));
    return total;
  };
  const s = sums(source);
  const t = sums(target);
  const ratio = Math.max(1, t.at(-1)!) / Math.max(1, s.at(-1)!);
  const width = target.length + 1;
  const cost = new Float64Array((source.length + 1) * width).fill(Infinity);
  const from = new Uint8Array(cost.length);
  cost[0] = 0;
  for (let i = 0; i <= source.length; i++) {
    for (let j = 0; j <= target.length; j++) {
      shapes.forEach(([a, b, prior], shape) => {
        if (i < a || j < b) return;
        const left = s[i]! - s[i - a]!;
        const right = t[j]! - t[j - b]!;
        const mean = (left + right / ratio) / 2;
        const delta = (right - left * ratio) / Math.sqrt(variance * Math.max(1, mean));
        const sum = cost[(i - a) * width + j - b]! - Math.log(prior * twoTails(delta));
        if (sum >= cost[i * width + j]!) return;
        cost[i * width + j] = sum;
        from[i * width + j] = shape;
      });
    }
  }
  const beads: IndexBead[] = [];
  const range = (end: number, count: number) => Array.from({ length: count }, (_, at) => end - count + at);
  for (let i = source.length, j = target.length; i > 0 || j > 0;) {
    const [a, b] = shapes[from[i * width + j]!]!;
    beads.push([range(i, a), range(j, b)]);
    i -= a;
    j -= b;
  }
  return beads.reverse();
}
