import { type Paragraph, goesOver } from './paragraphs.ts';
import type { Table, TableCell } from './table.ts';

/** In points: how far the columns of a table may be off on the next page. */
const near = 4;

/** Tables that go on over a page as one: a head that is repeated stands once, and a row that was cut is one row. */
export function joinTables(passages: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  const joined: (Paragraph | Table)[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (last && 'cells' in last && 'cells' in passage && isAlike(last, passage)) {
      joined[joined.length - 1] = together(last, passage);
    } else joined.push(passage);
  }
  return joined;
}

function isAlike(a: Table, b: Table): boolean {
  return (
    a.lefts.length === b.lefts.length && a.lefts.every((left, at) => Math.abs(left - b.lefts[at]!) <= near)
  );
}

function together(table: Table, next: Table): Table {
  const [head, nextHead] = [rowOf(table, 0), rowOf(next, 0)];
  const isRepeated = textOf(head) === textOf(nextHead);
  const cells = isRepeated ? next.cells.filter(({ row }) => row > 0) : next.cells;
  const first = Math.min(...cells.map(({ row }) => row));
  const lastRow = Math.max(...table.cells.map(({ row }) => row));
  const above = rowOf(table, lastRow);
  const isCut =
    cells.length > 0 &&
    rowGoesOn(
      above,
      cells.filter(({ row }) => row === first),
    );
  const shift = lastRow - first + (isCut ? 0 : 1);
  const all = [...table.cells];
  for (const cell of cells) {
    const row = cell.row + shift;
    const begun = all.findIndex((other) => other.row === row && other.column === cell.column);
    if (begun < 0) all.push({ ...cell, row });
    else all[begun] = { ...cell, row, texts: [...all[begun]!.texts, ...cell.texts] };
  }
  return { lefts: table.lefts, cells: all.sort((a, b) => a.row - b.row || a.column - b.column) };
}

const rowOf = ({ cells }: Table, row: number) => cells.filter((cell) => cell.row === row);

const textOf = (cells: readonly TableCell[]) =>
  JSON.stringify(
    cells.map(({ texts }) => texts.flatMap(({ lines }) => lines.map(({ content }) => content.text))),
  );

/** Whether a page cut a row: no line closes it, or the text of a cell stops in the middle of a sentence. */
function rowGoesOn(above: readonly TableCell[], below: readonly TableCell[]): boolean {
  if (above.length > 0 && above.every(({ isClosed }) => !isClosed)) return true;
  return above.some(({ column, texts }) => {
    const next = below.find((cell) => cell.column === column)?.texts[0];
    const last = texts.at(-1);
    const [line, nextLine] = [last?.lines.at(-1), next?.lines[0]];
    if (!last || !next || !line || !nextLine) return false;
    return last.lines.length > 1 && goesOver({ lines: [line], column: last }, nextLine, next);
  });
}
