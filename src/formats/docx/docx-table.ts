import {
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { cellMargins, hairlines } from './docx-look.ts';

/** A cell `width` wide, in twentieths of a point; Word wants a paragraph in each. */
export function tableCell(
  paragraphs: (Paragraph | Table)[],
  width: number,
  look: Pick<ITableCellOptions, 'margins' | 'borders' | 'shading'> = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    ...look,
    children: paragraphs.length > 0 ? paragraphs : [new Paragraph({})],
  });
}

/** The first row of a table, which is repeated on every page. */
export function headRow(cells: TableCell[]): TableRow {
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

/** A table whose columns keep their widths whatever stands in them; it is as wide as these unless it is said to be wider, and begins `indent` (twentieths of a point) from the margin. */
export function fixedTable(
  rows: TableRow[],
  columnWidths: readonly number[],
  borders: 'all' | 'rows' | 'none',
  width = columnWidths.reduce((sum, one) => sum + one, 0),
  indent = 0,
): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...columnWidths],
    ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
    layout: TableLayoutType.FIXED,
    borders: hairlines(borders),
    rows,
  });
}
