import { listMark } from '../../core/text/list-mark.ts';
import type { Run } from './page.ts';

/** A line of text within one column, its runs put together. */
export type Line = Run;

/** Lines that are read one after the other, top down, between the same left and right edges. */
export interface Column {
  lines: Line[];
  left: number;
  right: number;
}

/** In letter sizes: what is empty from top to bottom and at least this wide parts columns. */
const gutterWidth = 0.9;
/** A column has at least so many lines … */
const columnLines = 3;
/** … and half of its lines are at least so many letter sizes wide: what is narrower are list marks. */
const columnWidth = 4;

interface Drawn extends Run {
  /** Its place in the order of drawing. */
  order: number;
}

/**
 * The columns of a page in reading order: recursive cuts along what is empty (the X-Y cut of Nagy, Seth and
 * Viswanathan, 1992). Cells of a table, told from columns by being drawn row after row, stay in their rows.
 */
export function readingOrder(runs: readonly Run[]): Column[] {
  return cut(
    runs.map((run, order) => ({ ...run, order })),
    0,
  );
}

function cut(runs: Drawn[], level: number): Column[] {
  if (runs.length === 0) return [];
  if (level > 40) return [column(runs)];
  const gutter = findGutter(runs);
  if (gutter !== null) return cutAt(runs, gutter, level);
  for (const y of gapsBetweenLines(runs)) {
    const above = runs.filter(({ bottom }) => bottom <= y);
    const below = runs.filter(({ bottom }) => bottom > y);
    if (findGutter(above) === null && findGutter(below) === null) continue;
    return [...cut(above, level + 1), ...cut(below, level + 1)];
  }
  return [column(runs)];
}

function cutAt(runs: Drawn[], gutter: number, level: number): Column[] {
  const isLeft = ({ right }: Run) => right <= gutter;
  const left = runs.filter(isLeft);
  const right = runs.filter((run) => !isLeft(run));
  const stretches = inDrawnOrder(runs, isLeft);
  const asColumns = [...cut(left, level + 1), ...cut(right, level + 1)];
  if (stretches.length <= Math.max(2, Math.min(left.length, right.length) / 4)) return asColumns;
  return stretches.flatMap((stretch) => cut(stretch, level + 1).map((cell) => widened(cell, runs, gutter)));
}

/** The stretches of runs that were drawn one after the other on the same side. */
function inDrawnOrder(runs: Drawn[], isLeft: (run: Run) => boolean): Drawn[][] {
  const stretches: Drawn[][] = [];
  let side: boolean | null = null;
  for (const run of runs.toSorted((a, b) => a.order - b.order)) {
    if (side === isLeft(run)) stretches.at(-1)!.push(run);
    else stretches.push([run]);
    side = isLeft(run);
  }
  return stretches;
}

/** A cell with the edges of its column, which say where its lines had to be broken. */
function widened(cell: Column, runs: readonly Run[], gutter: number): Column {
  const beside = runs.filter(({ right }) => right <= gutter === cell.right <= gutter);
  return { lines: cell.lines, ...edges([...cell.lines, ...beside]) };
}

/** The middle of the widest gutter between two columns, or null. */
function findGutter(runs: readonly Run[]): number | null {
  if (runs.length < columnLines * 2) return null;
  const sorted = runs.toSorted((a, b) => a.left - b.left);
  const size = median(runs.map((run) => run.size));
  const found: { at: number; width: number }[] = [];
  let reached = sorted[0]!.right;
  for (const { left, right } of sorted.slice(1)) {
    if (left - reached >= size * gutterWidth) found.push({ at: (reached + left) / 2, width: left - reached });
    reached = Math.max(reached, right);
  }
  const isColumn = (side: Run[]) =>
    toLines(side).length >= columnLines &&
    median(side.map(({ left, right }) => right - left)) >= size * columnWidth &&
    !side.every(({ text }) => isListMark(text.trim()));
  found.sort((a, b) => b.width - a.width);
  for (const { at } of found) {
    const [left, right] = [runs.filter((run) => run.right <= at), runs.filter((run) => run.right > at)];
    if (isColumn(left) && isColumn(right) && stand(left, right)) return at;
  }
  return null;
}

const isListMark = (text: string) => listMark(`${text} `)?.length === text.length + 1;

/** Whether two groups of runs stand side by side and not one below the other. */
function stand(left: readonly Run[], right: readonly Run[]): boolean {
  const top = Math.max(...[left, right].map((side) => Math.min(...side.map((run) => run.top))));
  const bottom = Math.min(...[left, right].map((side) => Math.max(...side.map((run) => run.bottom))));
  return bottom > top;
}

/** Heights that no run crosses, the widest first. */
function gapsBetweenLines(runs: readonly Run[]): number[] {
  const sorted = runs.toSorted((a, b) => a.top - b.top);
  const gaps: { y: number; width: number }[] = [];
  let reached = sorted[0]!.bottom;
  for (const { top, bottom } of sorted.slice(1)) {
    // The boxes of neighbouring lines touch or overlap a little.
    const overlap = reached - top;
    if (overlap < (bottom - top) * 0.3) gaps.push({ y: Math.max(reached, top), width: -overlap });
    reached = Math.max(reached, bottom);
  }
  return gaps.sort((a, b) => b.width - a.width).map(({ y }) => y);
}

function column(runs: readonly Run[]): Column {
  return { lines: toLines(runs), ...edges(runs) };
}

function edges(runs: readonly Run[]): { left: number; right: number } {
  return {
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
  };
}

/** Runs that stand beside one another are one line. */
function toLines(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const last = lines.at(-1);
    if (last && isBeside(last.at(-1)!, run)) last.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => {
    const [first, ...rest] = line.toSorted((a, b) => a.left - b.left);
    return rest.reduce(
      (before, run) => ({
        text: `${before.text.trimEnd()} ${run.text}`,
        left: before.left,
        right: Math.max(before.right, run.right),
        top: Math.min(before.top, run.top),
        bottom: Math.max(before.bottom, run.bottom),
        size: Math.max(before.size, run.size),
      }),
      first!,
    );
  });
}

function isBeside(a: Run, b: Run): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (
    shared > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top) &&
    (b.left >= a.right - 1 || b.right <= a.left + 1)
  );
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
