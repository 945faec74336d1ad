import type { Band } from './band.ts';
import type { BeadPriors, BeadType } from './bead-type.ts';
import type { BeadScorer, Step } from './search.ts';

export interface PosteriorOptions {
  band: Band;
  priors: BeadPriors;
  types: readonly BeadType[];
  score: BeadScorer;
  /** Cells this far behind the likeliest of their row are left out of the sums, but for those of the path. */
  beam: number;
  /** Scales every score: evidence that is counted more than once makes the sums too sure. */
  temperature: number;
}

/** Beyond this many log units a sum is its larger part. */
const negligible = 36;

function addLog(a: number, b: number): number {
  const more = a > b ? a : b;
  const less = a > b ? b : a;
  return less < more - negligible || less === -Infinity ? more : more + Math.log1p(Math.exp(less - more));
}

/**
 * The probability of each step of a path, by the forward-backward algorithm over the lattice of all paths
 * within a band.
 */
export function computePosteriors(path: readonly Step[], options: PosteriorOptions): number[] {
  const { band, priors, types, score, temperature } = options;
  const beam = options.beam * temperature;
  const rows = band.low.length - 1;
  const columns = band.high[rows] ?? 0;
  const offsets = new Float64Array(rows + 2);
  for (let row = 0; row <= rows; row++)
    offsets[row + 1] = (offsets[row] ?? 0) + (band.high[row] ?? 0) - (band.low[row] ?? 0) + 1;
  const cells = offsets[rows + 1] ?? 0;
  const index = (row: number, column: number) => {
    if (row < 0 || row > rows || column < band.low[row]! || column > band.high[row]!) return -1;
    return offsets[row]! + column - band.low[row]!;
  };
  const lattice = () => new Float64Array(cells).fill(-Infinity);
  const scores = new Float32Array(cells * types.length).fill(-Infinity);
  const openSource = priors.openSource * temperature;
  const openTarget = priors.openTarget * temperature;
  const extend = priors.extend * temperature;
  const close = priors.close * temperature;

  const pair = lattice();
  const source = lattice();
  const target = lattice();
  const best = lattice();
  const at = (values: Float64Array, cell: number) => (cell < 0 ? -Infinity : values[cell]!);
  for (let row = 0; row <= rows; row++) {
    let top = -Infinity;
    for (let column = band.low[row]!; column <= band.high[row]!; column++) {
      const cell = index(row, column);
      let sum = row === 0 && column === 0 ? 0 : -Infinity;
      for (let type = 0; type < types.length; type++) {
        const shape = types[type]!;
        const before = at(best, index(row - shape.source, column - shape.target));
        if (before === -Infinity) continue;
        const value = temperature * (priors.pair[type]! + score(row, column, shape));
        scores[cell * types.length + type] = value;
        sum = addLog(sum, before + value);
      }
      const above = index(row - 1, column);
      const beside = index(row, column - 1);
      pair[cell] = sum;
      source[cell] = addLog(at(pair, above) + openSource, at(source, above) + extend);
      target[cell] = addLog(
        addLog(at(pair, beside) + openTarget, at(target, beside) + extend),
        at(source, beside) + close + openTarget,
      );
      best[cell] = addLog(sum, addLog(source[cell], target[cell]) + close);
      if (best[cell] > top) top = best[cell]!;
    }
    for (let column = band.low[row]!; column <= band.high[row]!; column++) {
      const cell = index(row, column);
      if (best[cell]! < top - beam && (column < band.first[row]! || column > band.last[row]!))
        pair[cell] = source[cell] = target[cell] = best[cell] = -Infinity;
    }
  }
  const whole = at(best, index(rows, columns));

  const afterPair = lattice();
  const afterSource = lattice();
  const afterTarget = lattice();
  for (let row = rows; row >= 0; row--) {
    for (let column = band.high[row]!; column >= band.low[row]!; column--) {
      const cell = index(row, column);
      let next = row === rows && column === columns ? 0 : -Infinity;
      for (let type = 0; type < types.length; type++) {
        const after = index(row + types[type]!.source, column + types[type]!.target);
        if (after >= 0) next = addLog(next, scores[after * types.length + type]! + at(afterPair, after));
      }
      const below = at(afterSource, index(row + 1, column));
      const beside = at(afterTarget, index(row, column + 1));
      afterPair[cell] = addLog(next, addLog(openSource + below, openTarget + beside));
      afterSource[cell] = addLog(close + addLog(next, openTarget + beside), extend + below);
      afterTarget[cell] = addLog(close + next, extend + beside);
    }
  }
  return path.map((step) => {
    const end = index(step.source[1], step.target[1]);
    const start = index(step.source[0], step.target[0]);
    let inside: number;
    if (step.type >= 0)
      inside = at(best, start) + (scores[end * types.length + step.type] ?? -Infinity) + at(afterPair, end);
    else if (step.source[1] > step.source[0]) inside = at(source, end) + at(afterSource, end);
    else inside = at(target, end) + at(afterTarget, end);
    return Math.min(1, Math.exp(inside - whole));
  });
}
