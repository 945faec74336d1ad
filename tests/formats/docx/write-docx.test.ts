import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeDocx } from '../../../src/formats/docx/write-docx.ts';
import { readBitext } from '../../../src/formats/read-bitext.ts';
import type { Letterhead } from '../../../src/formats/letterhead/template.ts';
import { ministry } from '../letterhead/letterhead-fixture.ts';
import { contentArbitrary } from '../content-arbitrary.ts';
import { approved, publication, withTable } from '../publication-fixture.ts';
import { readOk, shown } from '../read-ok.ts';

async function parts(...given: Parameters<typeof writeDocx>): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(...given));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('Khmer runs carry a font, a size and a language for complex scripts, and run left to right', async () => {
  const document = (await parts(publication(), 'bilingual'))['word/document.xml']!;
  const runs = document.match(/<w:r>(?:(?!<\/w:r>).)*[\u1780-\u17ff](?:(?!<\/w:r>).)*<\/w:r>/gs)!;
  expect(runs.length).toBeGreaterThan(5);
  for (const run of runs) {
    expect(run).toMatch(/<w:rFonts [^>]*w:cs="Noto Serif Khmer"/);
    expect(run).toMatch(/<w:szCs w:val="\d+"\/>/);
    expect(run).toMatch(/<w:lang w:val="en-GB" w:bidi="km-KH"\/>/);
  }
  expect(document).not.toMatch(/w:rtl|w:bidiVisual/);
  expect(/<w:b\/><w:bCs\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>មួយ/s.test(document)).toBe(true);
});

test('a machine without the Khmer font is told which one to take', async () => {
  expect((await parts(publication(), 'target'))['word/fontTable.xml']).toContain(
    '<w:altName w:val="Khmer OS Siemreap"/>',
  );
});

test('the bilingual layout is a table with a repeated head and rows that stay whole', async () => {
  const document = (await parts(publication(), 'bilingual'))['word/document.xml']!;
  expect(document).toContain('<w:tblHeader/>');
  expect(document.match(/<w:cantSplit\/>/g)!.length).toBeGreaterThan(3);
  const { blocks } = readOk('a.docx', await writeDocx(publication(), 'bilingual'));
  const cells = blocks.filter(({ cell }) => cell?.table === 0);
  expect(cells.map(({ cell, content }) => [cell?.row, cell?.column, content.text])).toEqual([
    [0, 0, 'ភាសាខ្មែរ'],
    [0, 1, 'English'],
    [1, 0, 'សេចក្តីប្រកាសព័ត៌មាន'],
    [1, 1, 'Press Release'],
    [2, 0, '○ ១. មួយ «ខ» ពីរ។'],
    [2, 1, 'One. Two.'],
    [2, 1, 'Three.'],
    [3, 0, '○ បី។'],
  ]);
});

test('both texts of a short document of ours are found between its letterhead and its notes', async () => {
  const read = readBitext('a.docx', await writeDocx(publication(), 'bilingual'));
  if (read.ok !== true) throw new Error('read as one text');
  expect(read.bitext.rows.map(({ source, target }) => [source?.text, target?.text])).toEqual([
    ['សេចក្តីប្រកាសព័ត៌មាន', 'Press Release'],
    ['១. មួយ «ខ» ពីរ។', 'One. Two.\nThree.'],
    ['បី។', undefined],
  ]);
});

test('the translation alone has real headings, tables and links', async () => {
  const { blocks } = readOk('a.docx', await writeDocx(publication(approved), 'target'));
  const own = blocks.filter(({ kind, cell }) => kind !== 'header' && kind !== 'footer' && cell?.table !== 1);
  expect(own.map(({ kind, level, content }) => [kind, level, shown(content)])).toEqual([
    ['heading', 1, 'Press <i>Release</i>'],
    [
      'paragraph',
      undefined,
      'The <b>2<sup>nd</sup> Workshop</b> on <a https://mptc.gov.kh/a?b=1&c=2>the site</a> & more.',
    ],
    ['paragraph', undefined, '1. First'],
    ['paragraph', undefined, '• inner <u>item</u>'],
    ['paragraph', undefined, '2. Second'],
    ['table-cell', undefined, 'Name'],
    ['table-cell', undefined, 'Number'],
    ['table-cell', undefined, 'AI'],
    ['table-cell', undefined, '12'],
    ['paragraph', undefined, '"Last" <line>\nof two.'],
    ['paragraph', undefined, '<b>Unofficial translation · ការបកប្រែក្រៅផ្លូវការ</b>'],
  ]);
});

test('every page of a draft says so in its header', async () => {
  const draft = await parts(publication(), 'target');
  expect(draft['word/header1.xml']).toContain('DRAFT · សេចក្តីព្រាង');
  expect(draft['word/header1.xml']).toContain('2 of 3 rows not approved');
  expect(draft['word/document.xml']).toMatch(/<w:headerReference w:type="default"/);
  expect((await parts(publication(approved), 'target'))['word/header1.xml']).not.toContain('DRAFT');
});

test('pages are A4 and numbered, and the file is dated by the publication', async () => {
  const files = await parts(publication(), 'target');
  expect(files['word/document.xml']).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(files['word/footer1.xml']).toMatch(/PAGE/);
  expect(files['docProps/core.xml']).toContain('<dc:language>en</dc:language>');
  expect(files['docProps/core.xml']!.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
    '2026-03-12T00:00:00Z',
    '2026-03-12T00:00:00Z',
  ]);
});

test('the last of the text stays on the page of the signature, where there is one', async () => {
  const kept = async (layout: 'bilingual' | 'target', letterhead?: Letterhead) => {
    const given = { ...publication(), ...(letterhead ? { letterhead } : {}) };
    const document = (await parts(given, layout))['word/document.xml']!;
    const last = layout === 'target' ? /of two\./ : /បី/;
    return document.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)!.find((paragraph) => last.test(paragraph));
  };
  for (const layout of ['bilingual', 'target'] as const) {
    expect(await kept(layout)).not.toContain('<w:keepNext/>');
    expect(await kept(layout, ministry)).toContain('<w:keepNext/>');
  }
});

test('any text and marks come back from a Word file', async () => {
  await fc.assert(
    fc.asyncProperty(contentArbitrary, async ({ text, marks }) => {
      // Word has one vertical position for a character.
      const content = { text, marks: marks.filter(({ type }) => type !== 'subscript') };
      const given = {
        ...publication(approved),
        target: [{ block: { kind: 'paragraph' as const, id: 'x' }, content }],
      };
      const { blocks } = readOk('a.docx', await writeDocx(given, 'target'));
      expect(blocks[0]).toEqual({ kind: 'paragraph', content });
    }),
    { numRuns: 25 },
  );
});

test('a table stands beside its translation as a table, whose columns are as wide as their texts ask for', async () => {
  const document = (await parts(withTable(), 'bilingual'))['word/document.xml']!;
  const widthOf = (text: string) =>
    Number(
      /<w:tcW [^>]*?w:w="(\d+)"/.exec(
        document.slice(document.lastIndexOf('<w:tc>', document.indexOf(text))),
      )![1],
    );
  const [left, right] = [document.indexOf('សិក្ខាសាលា'.slice(0, 3)), document.indexOf('A workshop')];
  expect(document.slice(left, right).match(/<w:tbl>/g)).toHaveLength(1);
  expect(document.match(/<w:tbl>/g)!.length).toBeGreaterThanOrEqual(3);
  expect(widthOf('No.')).toBeLessThan(0.6 * widthOf('Programme'));
  expect(document.match(/○/g)).toHaveLength(2);
  const read = readBitext('a.docx', await writeDocx(withTable(), 'bilingual'));
  if (read.ok !== true) throw new Error('read as one text');
  expect(read.bitext.rows.map(({ source, target }) => [source?.text, target?.text])).toEqual([
    ['ល.រ\nកម្មវិធី\n១\nសិក្ខាសាលា', 'No.\nProgramme\n1\nA workshop'],
  ]);
});
