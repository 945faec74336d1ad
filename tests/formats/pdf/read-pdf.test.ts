import { expect, test } from 'vitest';
import { readDocument } from '../../../src/formats/read-document.ts';
import { type Drawn, formsInForms, lines, pdf } from './pdf-fixture.ts';

async function blocksOf(bytes: Uint8Array) {
  const read = await readDocument('a.pdf', bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.document.blocks.map(({ kind, content }) =>
    kind === 'heading' ? `# ${content.text}` : content.text,
  );
}

async function problemOf(bytes: Uint8Array) {
  const read = await readDocument('a.pdf', bytes);
  return read.ok ? 'read' : read.problem.code;
}

const prose = [
  'The Ministry of Post and Telecommunications has the honour to inform the public',
  'that the regional workshop on capacity development was held in the capital and',
  'that sixty partners took part.',
];

test('lines become paragraphs again, and a larger line a heading', async () => {
  const bytes = pdf([
    {
      texts: [
        { text: 'Press Release', x: 57, y: 790, size: 18 },
        ...lines(prose),
        ...lines(
          ['In addition, experts have shared their knowledge of the subject with the people'],
          57,
          690,
        ),
      ],
    },
  ]);
  expect(await blocksOf(bytes)).toEqual([
    '# Press Release',
    prose.join(' '),
    'In addition, experts have shared their knowledge of the subject with the people',
  ]);
});

test('a line with room for the next word ends its paragraph', async () => {
  const texts = lines(['Article 1', ...prose, 'Article 2', ...prose]);
  expect(await blocksOf(pdf([{ texts }]))).toEqual([
    'Article 1',
    prose.join(' '),
    'Article 2',
    prose.join(' '),
  ]);
});

test('columns are read one after the other, whatever order they were drawn in', async () => {
  const column = (word: string) =>
    [1, 2, 3, 4, 5].map((at) => `${word} line ${at} of this long narrow column${at === 5 ? '.' : ''}`);
  const [left, right] = [lines(column('Left'), 57, 700, 9), lines(column('Right'), 320, 700, 9)];
  const heading = { text: 'A heading over both of the columns of this page', x: 57, y: 760, size: 16 };
  const expected = ['# ' + heading.text, column('Left').join(' '), column('Right').join(' ')];
  expect(await blocksOf(pdf([{ texts: [heading, ...left, ...right] }]))).toEqual(expected);
  expect(await blocksOf(pdf([{ texts: [...right, heading, ...left] }]))).toEqual(expected);
});

test('cells of a table are read row after row', async () => {
  const rows = [1, 2, 3, 4].flatMap((row) => {
    const y = 760 - row * 60;
    const cell = (side: string) => [`The ${side} cell of row ${row} has`, 'a second line'];
    return [...lines(cell('first'), 57, y), ...lines(cell('second'), 320, y)];
  });
  const read = await blocksOf(pdf([{ texts: rows }]));
  expect(read).toEqual(
    [1, 2, 3, 4].flatMap((row) =>
      ['first', 'second'].map((side) => `The ${side} cell of row ${row} has a second line`),
    ),
  );
});

test('running headers and page numbers are left out, and a sentence goes on over the page', async () => {
  const page = (number: number, texts: string[], y: number) => ({
    texts: [
      { text: `Royal Gazette No. ${number + 40}`, x: 57, y: 810, size: 9 },
      ...lines(texts, 57, y),
      { text: `- ${number} -`, x: 290, y: 30, size: 9 },
    ],
  });
  const bytes = pdf([
    page(1, prose.slice(0, 2), 120),
    page(2, prose.slice(2), 760),
    page(3, ['The end.'], 760),
  ]);
  expect(await blocksOf(bytes)).toEqual([prose.join(' '), 'The end.']);
});

test('a hyphen that cut a word goes, and one that belongs to it stays', async () => {
  const texts = lines([
    'The ministries have agreed on the terms of a common programme for develop-',
    'ment of all provinces, which high and mid-level officials as well as well-known',
    'experts have read. It was written by a non-governmental body in its mid-',
    'level office.',
  ]);
  const [text] = await blocksOf(pdf([{ texts }]));
  expect(text).toContain('for development of');
  expect(text).toContain('its mid-level office');
});

test('signs that another font puts into holes of a text are no ends of words', async () => {
  const bold = { look: 'bold', y: 700 } as const;
  const texts: Drawn[] = [
    { text: 'See Sub|Decree No| 45 of 3 March 2025|', x: 57, y: 700, hole: 333 },
    { text: '-', x: 98.2, ...bold },
    { text: '.', x: 155, ...bold },
  ];
  expect(await blocksOf(pdf([{ texts }]))).toEqual(['See Sub-Decree No. 45 of 3 March 2025']);
});

test('pages without text are pictures or empty', async () => {
  expect(await problemOf(pdf([{ texts: [], picture: true }]))).toBe('scanned');
  expect(await problemOf(pdf([{ texts: [] }]))).toBe('no-text');
  const read = await readDocument('a.pdf', pdf([{ texts: lines(prose) }, { texts: [], picture: true }]));
  expect(read).toMatchObject({
    ok: true,
    document: { notes: [{ code: 'left-out', detail: 'scanned-page', count: 1 }] },
  });
});

test('invisible letters over the picture of a page are told to be unproofed', async () => {
  const notesOf = async (page: Parameters<typeof pdf>[0][number]) => {
    const read = await readDocument('a.pdf', pdf([page]));
    return read.ok ? read.document.notes.map(({ code }) => code) : read.problem.code;
  };
  const texts: Drawn[] = lines(prose);
  const laid = texts.map((text) => ({ ...text, invisible: true }));
  expect(await notesOf({ texts: laid, picture: true })).toContain('unproofed');
  expect(await notesOf({ texts, picture: true })).not.toContain('unproofed');
});

test('text typed for a legacy font is refused by the font’s name', async () => {
  const texts = lines([
    'RBHraCaNacRkkm<úCa Cati sasna RBHmhakSRt',
    'eKalkarN_ENnaMsIBItYnaTIrbs;RBHraCGaCJa',
  ]);
  expect(await problemOf(pdf([{ texts }], { font: 'LimonS1' }))).toBe('legacy-font');
});

test('too many pages, and forms in forms that unfold to gigabytes, are refused', async () => {
  expect(await problemOf(pdf(Array.from({ length: 3_001 }, () => ({ texts: [] }))))).toBe('too-many-pages');
  expect(await problemOf(formsInForms())).toBe('zip-bomb');
  expect(await blocksOf(pdf([{ texts: lines(prose) }]))).toEqual([prose.join(' ')]);
});

test('damaged files are refused or read, and the next file is read as ever', async () => {
  const whole = pdf([{ texts: lines(prose) }]);
  expect(await problemOf(whole.subarray(0, 20))).toBe('damaged-pdf');
  expect(await problemOf(new TextEncoder().encode('%PDF-1.7\n'))).toBe('damaged-pdf');
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let run = 0; run < 200; run += 1) {
    const bytes = whole.slice(0, random(4) === 0 ? random(whole.length) : whole.length);
    for (let flips = 1 + random(8); flips > 0 && bytes.length > 10; flips -= 1) {
      bytes[9 + random(bytes.length - 9)] = random(256);
    }
    expect(['read', 'damaged-pdf', 'no-text', 'encrypted', 'scanned']).toContain(await problemOf(bytes));
  }
  expect(await blocksOf(whole)).toEqual([prose.join(' ')]);
});
