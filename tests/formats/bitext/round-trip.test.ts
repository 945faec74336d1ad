import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bitext } from '../../../src/formats/bitext/bitext.ts';
import { readBitext } from '../../../src/formats/read-bitext.ts';
import { writeTable } from '../../../src/formats/table/write-table.ts';
import { writeBitextTmx } from '../../../src/formats/tmx/write-bitext-tmx.ts';
import { writeXliff12 } from '../../../src/formats/xliff/write-xliff-12.ts';
import { writeXliff } from '../../../src/formats/xliff/write-xliff.ts';
import { writeXlsx } from '../../../src/formats/xlsx/write-xlsx.ts';
import { bitextArbitrary, told } from './bitext-arbitrary.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function readBack(name: string, bytes: Uint8Array): Bitext {
  const result = readBitext(name, bytes);
  if (result.ok !== true) throw new Error(JSON.stringify(result));
  return result.bitext;
}

/** At least one row with a source, without which a file holds nothing to translate. */
const bitexts = bitextArbitrary.filter(({ rows }) =>
  rows.some(({ source }) => source !== null && source.text.trim() !== ''),
);

/** TMX cannot say what XML cannot hold; XLIFF has a code for it. */
const forXml = bitexts.filter((bitext) => !JSON.stringify(bitext).includes('\\u0001'));

test.each([
  ['XLIFF 2.1', 'a.xlf', writeXliff],
  ['XLIFF 1.2', 'a.xlf', writeXliff12],
] as const)('%s gives back every row with its marks, states, comments and pairing', (_, name, write) => {
  fc.assert(
    fc.property(bitexts, (bitext) => {
      expect(told(readBack(name, utf8(write(bitext))))).toEqual(told(bitext));
    }),
    { numRuns: 60 },
  );
});

test('TMX gives back every row with its marks, states, comments and pairing', () => {
  fc.assert(
    fc.property(forXml, (bitext) => {
      expect(told(readBack('a.tmx', utf8(writeBitextTmx(bitext))))).toEqual(told(bitext));
    }),
    { numRuns: 60 },
  );
});

/** What a table without marks, blocks and words that comments stand on tells of a bitext. */
function tabled(bitext: Bitext) {
  return told(bitext).rows.map(({ source, target, state, confidence, omitted, comments }) => ({
    source: source?.text ?? '',
    target: target?.text ?? '',
    state,
    confidence,
    omitted,
    comments: comments.map(({ on: _, ...comment }) => comment),
  }));
}
const asFileEndsLines = (text: string) => text.replaceAll('\r\n', '\n');

test.each([
  ['CSV', 'a.csv', (bitext: Bitext) => utf8(writeTable(bitext, ','))],
  ['TSV', 'a.tsv', (bitext: Bitext) => utf8(writeTable(bitext, '\t'))],
  ['XLSX', 'a.xlsx', (bitext: Bitext) => writeXlsx(bitext, '2026-03-12')],
] as const)('%s gives back the texts, states and comments of every row', async (_, name, write) => {
  await fc.assert(
    fc.asyncProperty(bitexts, async (bitext) => {
      const read = readBack(name, await write(bitext));
      expect(
        tabled(read).map((row) => ({
          ...row,
          source: asFileEndsLines(row.source),
          target: asFileEndsLines(row.target),
        })),
      ).toEqual(
        tabled(bitext).map((row) => ({
          ...row,
          source: asFileEndsLines(row.source),
          target: asFileEndsLines(row.target),
        })),
      );
    }),
    { numRuns: 60 },
  );
});

test('a text that a spreadsheet would run or reckon is written as text into CSV, and read as it was', () => {
  const base = fc.sample(bitexts, { numRuns: 1, seed: 1 })[0]!;
  const guarded = ['=HYPERLINK("http://x")', '-2+3', '- item', '+855 12', "'=1", '＝1+1', '@SUM(1)'];
  for (const text of [...guarded, '-2', '+1,250.5', "'quoted'", '1-2']) {
    const content = { text, marks: [] };
    const csv = writeTable({ ...base, rows: [{ ...base.rows[0]!, source: content, target: content }] }, ',');
    const written = text.includes('"') ? `"'${text.replaceAll('"', '""')}"` : `'${text}`;
    if (guarded.includes(text)) expect(csv).toContain(`,${written},${written},`);
    else expect(csv, text).not.toContain(written);
    expect(readBack('a.csv', utf8(csv)).rows[0]!.source!.text).toBe(text);
  }
});
