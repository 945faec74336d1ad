import { listMark } from '../../core/text/list-mark.ts';
import { surround } from './box.ts';
import { type Column, columnOf, inLines } from './column.ts';
import { median } from './median.ts';
import type { Run } from './page.ts';

/** In letter sizes: what is empty from top to bottom and at least this wide parts columns. */
const gutterWidth = 0.7;
/** Of the gutters that a page may have, so many of the widest are looked at. */
const mostGutters = 12;
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
 * Viswanathan, 1992). Cells of a table without lines, told from columns by being drawn row after row, stay in their rows.
 */
export function readingOrder(runs: readonly Run[]): Column[] {
  return cut(
    runs.map((run, order) => ({ ...run, order })),
    0,
  );
}

function cut(runs: Drawn[], level: number): Column[] {
  if (runs.length === 0) return [];
  if (level > 40) return [columnOf(runs)];
  const gutter = findGutter(runs);
  if (gutter !== null) return cutAt(runs, gutter, level);
  for (const y of gapsBetweenLines(runs)) {
    const above = runs.filter(({ bottom }) => bottom <= y);
    const below = runs.filter(({ bottom }) => bottom > y);
    if (findGutter(above) === null && findGutter(below) === null) continue;
    return [...cut(above, level + 1), ...cut(below, level + 1)];
  }
  return [columnOf(runs)];
}

function cutAt(runs: Drawn[], gutter: number, level: number): Column[] {
  const isLeft = ({ right }: Run) => right <= gutter;
  const left = runs.filter(isLeft);
  const right = runs.filter((run) => !isLeft(run));
  const stretches = inDrawnOrder(runs, isLeft);
  const asColumns = [...cut(left, level + 1), ...cut(right, level + 1)];
  if (stretches.length <= Math.max(2, Math.min(left.length, right.length) / 4)) return asColumns;
  return stretches.flatMap((stretch) =>
    cut(stretch, level + 1).map((cell) => widened(cell, asColumns, gutter)),
  );
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

/** A cell with the edges of its column, which say where its lines had to be broken, and with its distance of lines. */
function widened(cell: Column, columns: readonly Column[], gutter: number): Column {
  const beside = columns.filter(({ right }) => right <= gutter === cell.right <= gutter);
  return {
    lines: cell.lines,
    left: Math.min(...beside.map(({ left }) => left)),
    right: Math.max(...beside.map(({ right }) => right)),
    pitch: Math.min(...beside.flatMap(({ pitch }) => (pitch > 0 ? [pitch] : [])), cell.pitch || Infinity),
  };
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
  const isColumn = (side: Run[]) => {
    const lines = inLines(side);
    return (
      lines.length >= columnLines &&
      median(lines.map(widthOf)) >= size * columnWidth &&
      !lines.every((line) => line.length === 1 && isListMark(line[0]!.content.text.trim()))
    );
  };
  found.sort((a, b) => b.width - a.width);
  for (const { at } of found.slice(0, mostGutters)) {
    const [left, right] = [runs.filter((run) => run.right <= at), runs.filter((run) => run.right > at)];
    if (stand(left, right) && isColumn(left) && isColumn(right)) return at;
  }
  return null;
}

function widthOf(line: readonly Run[]): number {
  const { left, right } = surround(line);
  return right - left;
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
