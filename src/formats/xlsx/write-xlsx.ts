import writeWorkbook from 'write-excel-file/universal';
import type { Bitext } from '../bitext/bitext.ts';
import { settlePackage } from '../docx/settle-package.ts';
import { tableHead, tableRecord } from '../table/write-table.ts';

/** Widths of the columns in characters: number, both texts, state, comments, confidence, omission. */
const widths = [8, 60, 60, 12, 40, 12, 24];
/** The most that a cell of Excel holds. */
const longestCell = 32_767;

/** Characters that XML cannot hold, and what a spreadsheet would take for one of those (ECMA-376 part 1, 22.9.2.19). */
function escapeCell(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .toWellFormed()
    .slice(0, longestCell);
}

/** A bitext as an Excel workbook of one sheet under a head that stays in sight; texts are texts, never formulas. */
export async function writeXlsx(bitext: Bitext, day: string): Promise<Uint8Array> {
  const head = tableHead(bitext).map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = bitext.rows.map((row, index) =>
    tableRecord(row, index).map((value, column) =>
      column === 0
        ? { value: Number(value), type: Number, alignVertical: 'top' as const }
        : { value: escapeCell(value), type: String, wrap: true, alignVertical: 'top' as const },
    ),
  );
  const workbook = writeWorkbook(
    [head, ...body],
    {
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      sheet: 'Bokprae',
    },
    { fontFamily: 'Khmer OS Siemreap', fontSize: 11 },
  );
  const blob = (await workbook.toBlob()) as { arrayBuffer(): Promise<ArrayBuffer> };
  return settlePackage(new Uint8Array(await blob.arrayBuffer()), day);
}
