import { expect, test } from 'vitest';
import { readBitext } from '../../../src/formats/read-bitext.ts';
import { relationships, zipOf } from '../docx-fixture.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook of so many rows that say the same two texts, which stand in it once. */
function repeating(rows: number, km: string, en: string): Uint8Array {
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

test('a workbook that repeats long texts to gigabytes is refused as what it is', () => {
  const read = readBitext('a.xlsx', repeating(50_000, 'ក'.repeat(30_000), 'a'.repeat(30_000)));
  expect(read).toMatchObject({ ok: false, problem: { code: 'zip-bomb', part: 'xl/sheet.xml' } });
});

test('a workbook that repeats a short text is read', () => {
  const read = readBitext('a.xlsx', repeating(20, 'សួស្តី', 'Hello to all of you'));
  expect(read).toMatchObject({ ok: true, bitext: { rows: { length: 20 } } });
});
