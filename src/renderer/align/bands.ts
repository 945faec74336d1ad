import { longestAscending } from '../../core/match/longest-ascending.ts';
import type { RowView } from '../../shared/view.ts';
import type { Side } from '../../core/review/change.ts';

/** Segments of one row that follow each other in their document. */
export interface Run {
  row: string;
  segments: string[];
}

/** What stands side by side: runs of one row, or of two whose ribbons cross; either side may be empty. */
export interface Band {
  key: string;
  source: Run | null;
  target: Run | null;
}

/** Runs of one row that do not stand side by side: indexes of the bands of a source and of a target run. */
export interface Crossing {
  row: string;
  source: number;
  target: number;
}

export interface Bands {
  bands: Band[];
  crossings: Crossing[];
  /** The band of every segment. */
  bandOf: Map<string, number>;
  rowOf: Map<string, string>;
  /** The number of every row, counted from 1. */
  numberOf: Map<string, number>;
}

export const noBands: Bands = {
  bands: [],
  crossings: [],
  bandOf: new Map(),
  rowOf: new Map(),
  numberOf: new Map(),
};

/**
 * Lays two documents side by side, each in its own order. Of the rows with both sides, as many as can without
 * crossing stand straight across (a longest increasing subsequence); the others cross.
 */
export function layBands(
  order: readonly string[],
  row: (id: string) => RowView | undefined,
  orders: Record<Side, readonly string[]>,
): Bands {
  const rowOf = new Map<string, string>();
  const numberOf = new Map<string, number>();
  const twoSided = new Set<string>();
  order.forEach((id, at) => {
    const view = row(id);
    if (!view) return;
    numberOf.set(id, at + 1);
    if (view.source.length > 0 && view.target.length > 0) twoSided.add(id);
    for (const segment of [...view.source, ...view.target]) rowOf.set(segment.id, id);
  });
  const source = runsOf(orders.source, rowOf);
  const target = runsOf(orders.target, rowOf);
  const firstTarget = new Map<string, number>();
  target.forEach((run, at) => firstTarget.has(run.row) || firstTarget.set(run.row, at));
  const seen = new Set<string>();
  const pairs: [source: number, target: number][] = [];
  source.forEach((run, at) => {
    const across = firstTarget.get(run.row);
    if (across === undefined || seen.has(run.row)) return;
    seen.add(run.row);
    pairs.push([at, across]);
  });
  const bands: Band[] = [];
  const put = (left: Run | null, right: Run | null) =>
    bands.push({
      key: `${left?.segments[0] ?? ''}/${right?.segments[0] ?? ''}`,
      source: left,
      target: right,
    });
  let i = 0;
  let j = 0;
  const putUntil = (endSource: number, endTarget: number) => {
    while (i < endSource || j < endTarget) {
      const left = i < endSource ? source[i]! : null;
      const right = j < endTarget ? target[j]! : null;
      const bothCross = left && right && twoSided.has(left.row) && twoSided.has(right.row);
      const leftFirst = !right || (left && comesFirst(left, right, twoSided, numberOf));
      if (bothCross) put(left, right);
      else if (leftFirst) put(left, null);
      else put(null, right);
      if (bothCross || leftFirst) i += 1;
      if (bothCross || !leftFirst) j += 1;
    }
  };
  for (const [endSource, endTarget] of longestAscending(pairs)) {
    putUntil(endSource, endTarget);
    put(source[i++]!, target[j++]!);
  }
  putUntil(source.length, target.length);
  return { bands, crossings: crossingsOf(bands), bandOf: bandOfSegments(bands), rowOf, numberOf };
}

function comesFirst(
  left: Run,
  right: Run,
  twoSided: ReadonlySet<string>,
  numberOf: ReadonlyMap<string, number>,
): boolean {
  if (twoSided.has(left.row) !== twoSided.has(right.row)) return !twoSided.has(left.row);
  return numberOf.get(left.row)! < numberOf.get(right.row)!;
}

function runsOf(order: readonly string[], rowOf: ReadonlyMap<string, string>): Run[] {
  const runs: Run[] = [];
  for (const segment of order) {
    const row = rowOf.get(segment);
    if (row === undefined) continue;
    const last = runs.at(-1);
    if (last?.row === row) last.segments.push(segment);
    else runs.push({ row, segments: [segment] });
  }
  return runs;
}

function crossingsOf(bands: readonly Band[]): Crossing[] {
  const places = new Map<string, Record<Side, number[]>>();
  bands.forEach((band, at) => {
    for (const side of ['source', 'target'] as const) {
      const run = band[side];
      if (!run) continue;
      const found = places.get(run.row) ?? { source: [], target: [] };
      found[side].push(at);
      places.set(run.row, found);
    }
  });
  const crossings: Crossing[] = [];
  for (const [row, { source, target }] of places) {
    if (source.length === 0 || target.length === 0) continue;
    const straight = source.find((at) => target.includes(at));
    const [anchorSource, anchorTarget] = [straight ?? source[0]!, straight ?? target[0]!];
    for (const at of source) if (at !== straight) crossings.push({ row, source: at, target: anchorTarget });
    for (const at of target) {
      if (at === straight || (straight === undefined && at === anchorTarget)) continue;
      crossings.push({ row, source: anchorSource, target: at });
    }
  }
  return crossings;
}

function bandOfSegments(bands: readonly Band[]): Map<string, number> {
  const bandOf = new Map<string, number>();
  bands.forEach(({ source, target }, at) => {
    for (const id of [...(source?.segments ?? []), ...(target?.segments ?? [])]) bandOf.set(id, at);
  });
  return bandOf;
}
