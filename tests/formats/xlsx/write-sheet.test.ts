import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowHeight } from '../../../src/formats/xlsx/row-height.ts';
import { writeSheet } from '../../../src/formats/xlsx/write-sheet.ts';

test('a row is as high as its longest text needs, within what Excel allows', () => {
  const widths = [8, 60, 60];
  expect(rowHeight(['1', '', 'One.'], widths)).toBe(15);
  expect(rowHeight(['1', 'មួយ', 'One.'], widths)).toBe(20);
  expect(rowHeight(['1', 'មួយ', 'word '.repeat(30)], widths)).toBe(45);
  expect(rowHeight(['1', 'one\ntwo\nthree', ''], widths)).toBe(45);
  expect(rowHeight(['1', 'x'.repeat(100_000), ''], widths)).toBe(409);
  // Signs above and below their letter take no room.
  expect(rowHeight(['ក្'.repeat(20) + 'ក'], [60])).toBe(rowHeight(['កា'.slice(0, 1)], [60]));
});

test('more text never makes a row lower', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, more) => {
      expect(rowHeight([text + more], [20])).toBeGreaterThanOrEqual(rowHeight([text], [20]));
    }),
  );
});

test('a workbook has its title, and is printed on the width of a page under its head with page numbers', async () => {
  const bytes = await writeSheet(
    [
      ['number', 'km'],
      ['1', 'មួយ'],
    ],
    [8, 60],
    { title: 'Rules & <ច្បាប់>', day: '2026-03-12' },
  );
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name]!);
  expect(part('docProps/core.xml')).toContain('<dc:title>Rules &amp; &lt;ច្បាប់&gt;</dc:title>');
  expect(part('[Content_Types].xml')).toContain('PartName="/docProps/core.xml"');
  expect(part('_rels/.rels')).toContain('Target="docProps/core.xml"');
  expect(part('xl/workbook.xml')).toContain('localSheetId="0">Bokprae!$1:$1</definedName>');
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
  expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"\/><headerFooter>.*&amp;P \/ &amp;N/);
  // A height without `customHeight` is one that Excel and LibreOffice change with the text.
  expect(sheet).toContain('<row r="2" ht="20">');
});
