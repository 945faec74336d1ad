import writeWorkbook from 'write-excel-file/universal';
import { settlePackage } from '../docx/settle-package.ts';
import { printedSheet } from './printed-sheet.ts';
import { rowHeight } from './row-height.ts';

/** The most UTF-16 units that a cell of Excel holds. */
export const longestCell = 32_767;
const cutSign = ' […]';

/** A text that is too long for a cell says that it was cut. */
function cut(text: string): string {
  return text.length > longestCell ? `${text.slice(0, longestCell - cutSign.length)}${cutSign}` : text;
}

/** Characters that XML cannot hold, and what a spreadsheet would take for one of those (ECMA-376 part 1, 22.9.2.19). */
function escapeCell(text: string): string {
  return cut(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .toWellFormed();
}

/**
 * Has letters of both scripts, lies in every Windows, and has Thai ones too, by which LibreOffice knows a typeface for
 * complex scripts and sets Khmer in it.
 */
const typeface = 'Leelawadee UI';
const sheet = 'Bokprae';

/**
 * An Excel workbook of one sheet under a head that stays in sight. The first column holds numbers, all others
 * texts, never formulas; `widths` are those of the columns in characters. Printed on A4, lying, as wide as the page.
 */
export async function writeSheet(
  [head, ...records]: readonly (readonly string[])[],
  widths: readonly number[],
  { title, day }: { title: string; day: string },
): Promise<Uint8Array> {
  const top = (head ?? []).map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = records.map((record) => {
    const shared = { height: rowHeight(record, widths), alignVertical: 'top' as const };
    return record.map((value, column) =>
      column === 0
        ? { value: Number(value), type: Number, ...shared }
        : { value: escapeCell(value), type: String, wrap: true, ...shared },
    );
  });
  const workbook = writeWorkbook(
    [top, ...body],
    { columns: widths.map((width) => ({ width })), stickyRowsCount: 1, orientation: 'landscape', sheet },
    { fontFamily: typeface, fontSize: 11, features: [printedSheet(sheet, title, day)] },
  );
  const blob = (await workbook.toBlob()) as { arrayBuffer(): Promise<ArrayBuffer> };
  return settlePackage(new Uint8Array(await blob.arrayBuffer()), { day });
}
