import { relationships, zipOf } from '../../docx-fixture.ts';
import type { Crafted } from './crafted.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook of so many rows that say the same two texts, which stand in it once. */
export function repeating(rows: number, km: string, en: string): Uint8Array {
  const row = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
  return zipOf({
    '_rels/.rels': relationships({ main: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook ${main} ${office}><sheets><sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      s: ['worksheet', 'sheet.xml'],
      t: ['sharedStrings', 'strings.xml'],
    }),
    'xl/sheet.xml': `<worksheet ${main}><sheetData>${row.repeat(rows)}</sheetData></worksheet>`,
    'xl/strings.xml': `<sst ${main}><si><t>${km}</t></si><si><t>${en}</t></si></sst>`,
  });
}

export const tables: readonly Crafted[] = [
  ['more rows than a project holds', 'a.csv', 'document-too-long', () => 'ក,x\n'.repeat(60_001)],
  ['as many rows as a project holds', 'a.csv', 60_000, () => 'ក,x\n'.repeat(60_000)],
  ['a cell that never ends', 'a.csv', 1, () => `km,en\nក,"${'ក x '.repeat(2_400_000)}`],
  ['sixteen million quotes', 'a.csv', 'document-too-much-text', () => `km,en\nក,${'"'.repeat(16_000_000)}`],
  ['sixteen million cells in a row', 'a.csv', 1, () => `km,en\nក,x${','.repeat(16_000_000)}`],
  [
    '150 cells in each of 60,000 rows',
    'a.csv',
    59_999,
    () => `km,en\n${`ក,x${','.repeat(150)}\n`.repeat(59_999)}`,
  ],
  [
    'long texts that are repeated to gigabytes',
    'a.xlsx',
    'document-bomb',
    () => repeating(50_000, 'ក'.repeat(30_000), 'a'.repeat(30_000)),
  ],
];
