import type { Bitext } from '../bitext/bitext.ts';
import { tableHead, tableRecord } from '../table/write-table.ts';
import { longestCell, writeSheet } from './write-sheet.ts';

/** Widths of the columns in characters: number, both texts, state, comments, confidence, omission. */
const widths = [8, 60, 60, 12, 40, 12, 24];

/** The number of the first row with a text that no cell holds, counted from 1; null where there is none. */
export function overlongRow({ rows }: Bitext): number | null {
  const isLong = (text: string | undefined) => (text?.length ?? 0) > longestCell;
  const at = rows.findIndex(({ source, target }) => isLong(source?.text) || isLong(target?.text));
  return at < 0 ? null : at + 1;
}

/** A bitext as an Excel workbook of one sheet under a head that stays in sight; texts are texts, never formulas. */
export function writeXlsx(bitext: Bitext, day: string): Promise<Uint8Array> {
  const title = bitext.title ?? '';
  return writeSheet([tableHead(bitext), ...bitext.rows.map(tableRecord)], widths, { title, day });
}
