import type { Band } from './band.ts';
import type { BeadPriors, BeadType } from './bead-type.ts';
import { longestSide } from './bead-type.ts';

/** Log-likelihood ratio of the bead that ends before (source, target) and takes this many segments of each. */
export type BeadScorer = (source: number, target: number, type: BeadType) => number;

/** A bead of a path: `[from, to)` of either side. */
export interface Step {
  source: readonly [from: number, to: number];
  target: readonly [from: number, to: number];
  /** Index into the pair types, -1 when one side is empty. */
  type: number;
}

/** What the cell before ended with: a pair, an unpaired source segment, an unpaired target segment. */
const PAIR = 0;
const SOURCE = 1;
const TARGET = 2;

export interface SearchOptions {
  band: Band;
  priors: BeadPriors;
  types: readonly BeadType[];
  score: BeadScorer;
  /** Cells this far behind the best of their row are dropped, but for those of the path that the band leads through. */
  beam: number;
  /** Beads of more than two segments, which are rare, begin only at cells this near to the best of their row. */
  joinBeam: number;
  onRow?: (row: number) => void;
}

interface Row {
  low: number;
  width: number;
  /** The best score of the row. */
  top: number;
  /** The first and the last column that the beam has left. */
  first: number;
  last: number;
  /** Best score of a path to the cell, by what it ended with. */
  pair: Float64Array;
  source: Float64Array;
  target: Float64Array;
  /** Best of the three with the price of leaving a run of unpaired segments. */
  best: Float64Array;
}

/**
 * The best path through the lattice of beads (Viterbi). Runs of unpaired segments are states of their own;
 * within a run the source side comes first, so that no path is counted twice. Returns undefined when the
 * band or the beam leave no path.
 */
export function searchPath(options: SearchOptions): Step[] | undefined {
  const { band, priors, types, score, beam, joinBeam } = options;
  const rows = band.low.length - 1;
  const columns = band.high[rows] ?? 0;
  const offsets = new Float64Array(rows + 2);
  for (let row = 0; row <= rows; row++)
    offsets[row + 1] = offsets[row]! + band.high[row]! - band.low[row]! + 1;
  const back = new Uint16Array(offsets[rows + 1]!);
  const recent: Row[] = [];

  for (let row = 0; row <= rows; row++) {
    const low = band.low[row]!;
    const width = band.high[row]! - low + 1;
    const current = emptyRow(low, width, recent.length > longestSide ? recent.pop() : undefined);
    if (row === 0) current.last = 0;
    recent.unshift(current);
    const start = row === 0 ? low : Math.max(low, Math.min(...recent.map(({ first }) => first)));
    const touched = Math.max(...recent.map(({ last }) => last)) + longestSide;
    const above = recent[1];
    let top = -Infinity;
    let at = start - low;
    for (; at < width; at++) {
      const column = low + at;
      let pair = row === 0 && column === 0 ? 0 : -Infinity;
      let pairType = 0;
      for (let type = 0; type < types.length; type++) {
        const shape = types[type]!;
        const before = recent[shape.source];
        if (before === undefined) continue;
        const place = column - shape.target - before.low;
        if (place < 0 || place >= before.width) continue;
        const value = before.best[place]!;
        if (value === -Infinity) continue;
        if (type > 0 && value < before.top - joinBeam) continue;
        const sum = value + priors.pair[type]! + score(row, column, shape);
        if (sum > pair) {
          pair = sum;
          pairType = type;
        }
      }
      let source = -Infinity;
      let sourceFrom = PAIR;
      const higher = above === undefined ? -1 : column - above.low;
      if (above !== undefined && higher < above.width) {
        const opened = above.pair[higher]! + priors.openSource;
        const extended = above.source[higher]! + priors.extend;
        source = Math.max(opened, extended);
        sourceFrom = extended > opened ? SOURCE : PAIR;
      }
      let target = -Infinity;
      let targetFrom = PAIR;
      if (at > 0) {
        const opened = current.pair[at - 1]! + priors.openTarget;
        const extended = current.target[at - 1]! + priors.extend;
        const changed = current.source[at - 1]! + priors.close + priors.openTarget;
        target = Math.max(opened, extended, changed);
        targetFrom = target === opened ? PAIR : target === extended ? TARGET : SOURCE;
      }
      let best = pair;
      let bestFrom = PAIR;
      if (source + priors.close > best) {
        best = source + priors.close;
        bestFrom = SOURCE;
      }
      if (target + priors.close > best) {
        best = target + priors.close;
        bestFrom = TARGET;
      }
      current.pair[at] = pair;
      current.source[at] = source;
      current.target[at] = target;
      current.best[at] = best;
      if (best > top) top = best;
      else if (column > touched && column > band.last[row]! && best < top - beam) break;
      back[offsets[row]! + at] = pairType | (sourceFrom << 4) | (targetFrom << 6) | (bestFrom << 8);
    }
    current.top = top;
    prune(current, start - low, Math.min(width, at + 1), top - beam, band.first[row]!, band.last[row]!);
    options.onRow?.(row);
  }
  const last = recent[0];
  if (last === undefined || last.best[columns - last.low]! === -Infinity) return undefined;
  return trace(back, offsets, band, types);
}

/** A row of which nothing is known, in the memory of an older one that is no longer needed. */
function emptyRow(low: number, width: number, older: Row | undefined): Row {
  const fits = older !== undefined && older.pair.length >= width;
  const cells = (values: Float64Array | undefined) =>
    fits && values ? values.fill(-Infinity, 0, width) : new Float64Array(width).fill(-Infinity);
  return {
    low,
    width,
    top: -Infinity,
    first: Infinity,
    last: -Infinity,
    pair: cells(older?.pair),
    source: cells(older?.source),
    target: cells(older?.target),
    best: cells(older?.best),
  };
}

/** Drops the cells below a score, of those that were looked at, but for the columns `kept` to `last`. */
function prune(row: Row, from: number, end: number, threshold: number, kept: number, last: number): void {
  for (let at = from; at < end; at++) {
    const column = row.low + at;
    if (row.best[at]! >= threshold || (column >= kept && column <= last)) {
      row.first = Math.min(row.first, column);
      row.last = column;
      continue;
    }
    row.pair[at] = row.source[at] = row.target[at] = row.best[at] = -Infinity;
  }
}

function trace(back: Uint16Array, offsets: Float64Array, band: Band, types: readonly BeadType[]): Step[] {
  let row = band.low.length - 1;
  let column = band.high[row] ?? 0;
  const read = () => back[(offsets[row] ?? 0) + column - (band.low[row] ?? 0)] ?? 0;
  const steps: Step[] = [];
  let state = (read() >> 8) & 3;
  while (row > 0 || column > 0) {
    const cell = read();
    const type = state === PAIR ? cell & 15 : -1;
    const shape = types[type];
    const taken = shape ?? { source: state === SOURCE ? 1 : 0, target: state === TARGET ? 1 : 0 };
    steps.push({ source: [row - taken.source, row], target: [column - taken.target, column], type });
    row -= taken.source;
    column -= taken.target;
    if (state === SOURCE) state = (cell >> 4) & 3;
    else if (state === TARGET) state = (cell >> 6) & 3;
    else state = (read() >> 8) & 3;
  }
  return steps.reverse();
}
