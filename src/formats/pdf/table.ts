import { plain } from '../../core/text/rich-text.ts';
import { type Box, surround } from './box.ts';
import { type Column, columnOf, usualPitch } from './column.ts';
import type { Run } from './page.ts';

/** A cell of a table between ruled lines, counted from 0; one that a page cut has a column of lines on each. */
export interface TableCell {
  row: number;
  column: number;
  texts: Column[];
  /** Whether there is a line below it. */
  isClosed: boolean;
}

/** A table between ruled lines, its cells row after row. */
export interface Table {
  cells: TableCell[];
  /** Where its columns begin, in points. */
  lefts: number[];
}

/** In points: edges so near to each other are one. */
const near = 3;
const isNear = (a: number, b: number) => a === b || Math.abs(a - b) <= near;

/** Runs with a single one, without a text, in the place of each table. */
export function withTables(runs: readonly Run[]): Run[] {
  const byCell = Map.groupBy(
    runs.filter(({ cell }) => cell !== null),
    ({ cell }) => cell!,
  );
  const tables = connected([...byCell.keys()]).filter(
    (cells) => edges(cells.map(({ left }) => left)).length > 1,
  );
  const replaced = new Map(tables.flatMap((cells) => cells.map((cell) => [cell, cells] as const)));
  const seen = new Set<Box[]>();
  return runs.flatMap((run) => {
    const cells = run.cell && replaced.get(run.cell);
    if (!cells) return [run];
    if (seen.has(cells)) return [];
    seen.add(cells);
    const inside = cells.flatMap((cell) => byCell.get(cell)!);
    const table = tableOf(cells, byCell);
    return [{ ...run, ...surround(inside), content: plain(''), table }];
  });
}

function tableOf(boxes: readonly Box[], runs: ReadonlyMap<Box, readonly Run[]>): Table {
  const lefts = edges(boxes.map(({ left }) => left));
  const tops = edges(boxes.map(({ top }) => top));
  const columns = new Map(boxes.map((box) => [box, columnOf(runs.get(box)!)]));
  const cells = boxes.map((box): TableCell => {
    const beside = boxes.filter(({ left, right }) => isNear(left, box.left) && isNear(right, box.right));
    const alike = beside.map((other) => columns.get(other)!);
    const padding = Math.max(0, Math.min(...beside.map((other) => columns.get(other)!.left - other.left)));
    const column = {
      lines: columns.get(box)!.lines,
      left: box.left + padding,
      right: Math.max(box.right - padding, columns.get(box)!.right),
      pitch: usualPitch(alike.map(({ lines }) => lines)),
    };
    return {
      row: tops.findIndex((top) => isNear(top, box.top)),
      column: lefts.findIndex((left) => isNear(left, box.left)),
      texts: [column],
      isClosed: box.bottom < Infinity,
    };
  });
  return { cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), lefts };
}

/** Boxes that share edges, as cells of one table do: side by side, or one below the other with an edge in line. */
function connected(boxes: readonly Box[]): Box[][] {
  let groups: Box[][] = [];
  for (const box of boxes) {
    const touching = groups.filter((group) => group.some((other) => touches(box, other)));
    groups = [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), box]];
  }
  return groups;
}

function touches(a: Box, b: Box): boolean {
  const isBeside = isNear(a.right, b.left) || isNear(b.right, a.left);
  if (isBeside && a.top < b.bottom && b.top < a.bottom) return true;
  const isBelow = isNear(a.bottom, b.top) || isNear(b.bottom, a.top);
  return isBelow && (isNear(a.left, b.left) || isNear(a.right, b.right));
}

/** Different edges in their order. */
function edges(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (found.length === 0 || !isNear(found.at(-1)!, value)) found.push(value);
  }
  return found;
}
