import { expect, test } from 'vitest';
import { readBitext } from '../../../src/formats/read-bitext.ts';
import { repeating } from '../hostile/crafted/tables.ts';

test('a workbook that repeats long texts to gigabytes is refused as what it is', () => {
  const read = readBitext('a.xlsx', repeating(50_000, 'ក'.repeat(30_000), 'a'.repeat(30_000)));
  expect(read).toMatchObject({ ok: false, problem: { code: 'zip-bomb', part: 'xl/sheet.xml' } });
});

test('a workbook that repeats a short text is read', () => {
  const read = readBitext('a.xlsx', repeating(20, 'សួស្តី', 'Hello to all of you'));
  expect(read).toMatchObject({ ok: true, bitext: { rows: { length: 20 } } });
});
