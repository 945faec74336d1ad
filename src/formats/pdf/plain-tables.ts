import { listMark } from '../../core/text/list-mark.ts';
import { plain } from '../../core/text/rich-text.ts';
import { surround } from './box.ts';
import { columnOf, type Line, usualPitch } from './column.ts';
import { type Band, bandsOf, type Gap, gapsOf, shared } from './empty-space.ts';
import { median } from './median.ts';
import type { Run } from './page.ts';
import type { Table } from './table.ts';

/** In letter sizes: what is empty in all rows and at least this wide parts columns. */
const gutterWidth = 0.7;
/** A table has at least so many rows. */
const leastRows = 3;
/** In points: lines that begin or end so near to each other are aligned, and those whose middles are even nearer. */
const [aligned, centred] = [2.5, 1];
/** The share of a column's lines that is aligned. */
const mostLines = 0.8;
/** At the top of a page, so many bands of one column may be the rest of a row that the page before began. */
const mostCut = 6;
/** Where no table begins at so many bands that share a gutter, none is looked for in the others. */
const mostStarts = 8;

/**
 * Runs with a single one, without a text, in the place of each table that has no lines: its columns are parted by what is
 * empty and each is aligned, and it was drawn row after row, as columns of a text are not.
 */
export function withPlainTables(runs: readonly Run[]): Run[] {
  const order = new Map(runs.map((run, at) => [run, at]));
  const inPlace = new Map<Run, Table | null>();
  const bands = bandsOf(runs);
  let starts = 0;
  for (let first = 0; first < bands.length; first += 1) {
    const { count, gutters } = stretchFrom(bands, first, order);
    if (count === 0) continue;
    const inDrawnOrder = (some: readonly Band[]) =>
      some.flatMap((band) => band.runs).sort((a, b) => order.get(a)! - order.get(b)!);
    const inside = inDrawnOrder(bands.slice(first, first + count));
    const above = inDrawnOrder(bands.slice(0, first));
    const isCutRow = first <= mostCut && above.every((run) => isInColumn(run, inside[0]!, gutters));
    const table = tableOf(inside, gutters, isCutRow ? above : []);
    if (table && isCutRow) inside.unshift(...above);
    starts = table ? 0 : starts + 1;
    if (table) inside.forEach((run, at) => inPlace.set(run, at === 0 ? table : null));
    if (table || starts >= mostStarts) first += count - 1;
  }
  return runs.flatMap((run) => {
    const table = inPlace.get(run);
    if (table === undefined) return [run];
    if (table === null) return [];
    const edges = surround(table.cells.flatMap(({ texts }) => texts.flatMap(({ lines }) => lines)));
    return [{ ...run, ...edges, content: plain(''), table }];
  });
}

/** How many bands from `first` on share gutters, and these; ruled tables and paragraphs below do not count. */
function stretchFrom(
  bands: readonly Band[],
  first: number,
  order: ReadonlyMap<Run, number>,
): { count: number; gutters: Gap[] } {
  let free = [{ from: -Infinity, to: Infinity }];
  let gutters: Gap[] = [];
  let [left, right] = [Infinity, -Infinity];
  let [count, end, latest] = [0, 0, -1];
  for (const band of bands.slice(first)) {
    if (band.runs.some(({ table }) => table)) break;
    left = Math.min(left, band.left);
    right = Math.max(right, band.right);
    const next = shared(free, gapsOf(band));
    const width = gutterWidth * median(band.runs.map(({ size }) => size));
    const found = next.filter(({ from, to }) => from >= left && to <= right && to - from >= width);
    if (found.length === 0 || (count >= leastRows && found.length < gutters.length)) break;
    free = next;
    gutters = found;
    count += 1;
    // What stands in the first column alone and was drawn after all others may be a paragraph below.
    const isRow = band.runs.some((run) => columnAt(run, found) > 0 || order.get(run)! < latest);
    if (isRow) end = count;
    latest = Math.max(latest, ...band.runs.map((run) => order.get(run)!));
  }
  return end >= 2 ? { count: end, gutters } : { count: 0, gutters };
}

const columnAt = (run: Run, gutters: readonly Gap[]) =>
  gutters.filter(({ to }) => run.left >= to - 0.5).length;

const isMark = (text: string) => listMark(`${text.trim()} `)?.length === text.trim().length + 1;

/** Whether a run stands within one column, in letters of the table's size. */
function isInColumn(run: Run, { size }: Run, gutters: readonly Gap[]): boolean {
  const isCrossed = gutters.some(({ from, to }) => run.left < to - 0.5 && run.right > from + 0.5);
  return !isCrossed && Math.abs(run.size - size) < 0.5 && !run.table;
}

/**
 * The table that these runs are, in the order of drawing; null where they are none. What is above them ends a row that
 * the page before began.
 */
function tableOf(runs: readonly Run[], gutters: readonly Gap[], above: readonly Run[]): Table | null {
  const rows: Run[][][] = [];
  let last: { column: number; run: Run } | null = null;
  for (const run of runs) {
    const column = columnAt(run, gutters);
    const isNext =
      !last || column < last.column || (column === last.column && run.top < last.run.top - run.size * 0.5);
    if (isNext) rows.push(Array.from({ length: gutters.length + 1 }, () => []));
    rows.at(-1)![column]!.push(run);
    last = { column, run };
  }
  const cells = rows.map((row) => row.map((cell) => (cell.length > 0 ? columnOf(cell) : null)));
  if (rows.length < leastRows) return null;
  const places = rows.map((row) => surround(row.flat()));
  if (places.some(({ top }, at) => at > 0 && top < places[at - 1]!.bottom - runs[0]!.size * 0.3)) return null;
  const columns = gutters.map((_, at) => at).concat(gutters.length);
  const lines = columns.map((column) => cells.flatMap((row) => row[column]?.lines ?? []));
  if (!lines.every((column, at) => isAligned(column, at === gutters.length))) return null;
  // A list is no table of marks and items.
  const marks = lines[0]!.every(({ content }) => isMark(content.text)) ? 1 : 0;
  const full = cells.filter((row) => row.slice(marks).filter((cell) => cell !== null).length > 1);
  if (full.length * 2 < rows.length) return null;
  if (above.length > 0) {
    const cut = columns.map((column) => above.filter((run) => columnAt(run, gutters) === column));
    cells.unshift(cut.map((cell) => (cell.length > 0 ? columnOf(cell) : null)));
    cells[0]!.forEach((cell, column) => lines[column]!.push(...(cell?.lines ?? [])));
  }
  const edges = lines.map((column) => surround(column));
  return {
    lefts: edges.map(({ left }) => left),
    cells: cells.flatMap((row, at) =>
      row.flatMap((cell, column) => {
        if (!cell) return [];
        const { left, right } = edges[column]!;
        const pitch = usualPitch(cells.flatMap((other) => (other[column] ? [other[column].lines] : [])));
        return [{ row: at, column, texts: [{ ...cell, left, right, pitch }], isClosed: true }];
      }),
    ),
  };
}

/**
 * Whether most of the lines of a column begin at one place, end at one, or have their middle there. At the right edge
 * justified text ends at one place too, so that only numbers tell a last column by it.
 */
function isAligned(lines: readonly Line[], isLast: boolean): boolean {
  const isAt = (place: (line: Line) => number, near = aligned) => {
    const values = lines.map(place);
    const usual = median(values);
    return values.filter((value) => Math.abs(value - usual) <= near).length >= values.length * mostLines;
  };
  if (isAt(({ left }) => left) || isAt(({ left, right }) => (left + right) / 2, centred)) return true;
  const isNumber = ({ content }: Line) => /^[\d\u17e0-\u17e9\s.,%()+–-]+$/.test(content.text);
  return isAt(({ right }) => right) && (!isLast || lines.filter(isNumber).length >= lines.length * mostLines);
}
