import { expect, test } from 'vitest';
import type { Block } from '../../../src/core/document/document.ts';
import { readDocument } from '../../../src/formats/read-document.ts';
import { type Drawn, lines, pdf, type Ruled } from './pdf-fixture.ts';

async function read(bytes: Uint8Array) {
  const result = await readDocument('a.pdf', bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.document;
}

const textsOf = (blocks: readonly Block[]) => blocks.map(({ content }) => content.text);
const marksOf = ({ content }: Block) =>
  content.marks.map(({ type, start, end }) => `${type}: ${content.text.slice(start, end)}`);

const prose = [
  'The Ministry of Post and Telecommunications has the honour to inform the public',
  'that the regional workshop on capacity development was held in the capital and',
  'that sixty partners took part.',
];

test('bold and italic words keep their looks, a heading is not bold beside', async () => {
  const texts: Drawn[] = [
    { text: 'Press Release', x: 57, y: 790, size: 16, look: 'bold' },
    { text: 'The ministry has the ', x: 57, y: 740 },
    { text: 'honour', x: 160, y: 740, look: 'bold' },
    { text: 'to inform the', x: 204, y: 740 },
    { text: 'public', x: 272, y: 740, look: 'italic' },
  ];
  const [heading, paragraph] = (await read(pdf([{ texts }]))).blocks;
  expect(heading).toMatchObject({ kind: 'heading', level: 1, content: { text: 'Press Release', marks: [] } });
  expect(paragraph!.content.text).toBe('The ministry has the honour to inform the public');
  expect(marksOf(paragraph!)).toEqual(['bold: honour', 'italic: public']);
});

test('lines of a title are one where a word leaves it open, and stand alone otherwise', async () => {
  const centred = (text: string, y: number, width: number) => ({ text, x: 297 - width / 2, y });
  const texts = [
    centred('KINGDOM OF CAMBODIA', 790, 130),
    centred('NATION RELIGION KING', 775, 130),
    centred('MINISTRY OF POST AND', 760, 134),
    centred('TELECOMMUNICATIONS', 745, 126),
    ...lines(prose, 57, 700),
  ];
  expect(textsOf((await read(pdf([{ texts }]))).blocks)).toEqual([
    'KINGDOM OF CAMBODIA',
    'NATION RELIGION KING',
    'MINISTRY OF POST AND TELECOMMUNICATIONS',
    prose.join(' '),
  ]);
});

const frame = (x: number, y: number, width = 115, height = 50): Ruled => [x, y, width, height];

test('text between ruled lines is a table, over the page too, its head once', async () => {
  const head = [
    { text: 'Khmer', x: 62, y: 780 },
    { text: 'English', x: 177, y: 780 },
  ];
  const row = (number: number, y: number) => [
    ...lines([`Left cell ${number} with a text`, 'of two lines.'], 62, y),
    ...lines([`Right cell ${number}.`], 177, y),
  ];
  const ruled = (from: number) => [
    frame(57, 770, 115, 30),
    frame(172, 770, 115, 30),
    ...[0, 1].flatMap((at) => [frame(57, from - at * 50), frame(172, from - at * 50)]),
  ];
  const page = (numbers: number[]) => ({
    texts: [...head, ...numbers.flatMap((number, at) => row(number, 757 - at * 50))],
    ruled: ruled(720),
  });
  const { blocks } = await read(pdf([page([1, 2]), page([3, 4])]));
  expect(blocks.map(({ cell, content }) => [cell!.row, cell!.column, content.text])).toEqual([
    [0, 0, 'Khmer'],
    [0, 1, 'English'],
    ...[1, 2, 3, 4].flatMap((number) => [
      [number, 0, `Left cell ${number} with a text of two lines.`],
      [number, 1, `Right cell ${number}.`],
    ]),
  ]);
});

test('a row that a page cuts is one row', async () => {
  const sides: Ruled[] = [57, 235, 413].map((x) => [x, 40, 0, 60]);
  const first = {
    texts: [
      ...lines(['A sentence that begins at the foot', 'of a page and goes on to the next'], 62, 80),
      ...lines(['The other side is cut as well and', 'goes on beside the first cell, so'], 240, 80),
    ],
    ruled: sides,
  };
  const second = {
    texts: [...lines(['where it ends.'], 62, 780), ...lines(['that they stay together.'], 240, 780)],
    ruled: [frame(57, 760, 178, 40), frame(235, 760, 178, 40)],
  };
  const { blocks } = await read(pdf([first, second]));
  expect(textsOf(blocks)).toEqual([
    'A sentence that begins at the foot of a page and goes on to the next where it ends.',
    'The other side is cut as well and goes on beside the first cell, so that they stay together.',
  ]);
  expect(blocks.map(({ cell }) => cell!.row)).toEqual([0, 0]);
});

test('an underlined word in a paragraph makes no table', async () => {
  const { blocks } = await read(pdf([{ texts: lines(prose), ruled: [[80, 757, 60, 0]] }]));
  expect(blocks).toMatchObject([{ kind: 'paragraph', content: { text: prose.join(' ') } }]);
});

test('footnotes come after the text, and do not cut the sentence above them', async () => {
  const mark = { text: '1', size: 6, y: 124, x: 443.6 };
  const first = [
    ...lines(prose.slice(0, 2), 57, 134),
    mark,
    ...lines(['1 See the decision of the Council of Ministers', 'of 12 May 2021.'], 57, 70, 8),
  ];
  const document = await read(pdf([{ texts: first }, { texts: lines([...prose.slice(2), ...prose]) }]));
  expect(textsOf(document.blocks)).toEqual([
    prose.join(' '),
    prose.join(' '),
    'See the decision of the Council of Ministers of 12 May 2021.',
  ]);
  expect(document.blocks.at(-1)).toMatchObject({ kind: 'footnote', label: '1' });
  expect(document.notes).toContainEqual({ code: 'left-out', detail: 'footnote-mark', count: 1 });
});

test('numbers that count pages run, those of headings above columns do not', async () => {
  const page = (number: number, article: number) => ({
    texts: [
      { text: `Official Gazette, Year 24, page ${number} of 4`, x: 57, y: 810 },
      { text: `Article ${article}`, x: 57, y: 770, size: 13 },
      ...lines(prose, 57, 740),
    ],
  });
  const { blocks } = await read(pdf([page(1, 1), page(2, 5), page(3, 17), page(4, 26)]));
  expect(textsOf(blocks).filter((text) => text !== prose.join(' '))).toEqual(
    [1, 5, 17, 26].map((article) => `Article ${article}`),
  );
});

test('a page that lies on its side is read, a watermark is left out and told', async () => {
  const sideways = prose.map((text, at) => ({ text, x: 100 + at * 14.3, y: 60, turn: 90 }));
  expect(textsOf((await read(pdf([{ texts: sideways, rotate: 90 }]))).blocks)).toEqual([prose.join(' ')]);
  const draft = { text: 'CONFIDENTIAL', x: 100, y: 300, size: 80, turn: 45 };
  const document = await read(pdf([{ texts: [draft, ...lines(prose)] }]));
  expect(textsOf(document.blocks)).toEqual([prose.join(' ')]);
  expect(document.notes).toEqual([{ code: 'left-out', detail: 'slanted-text', count: 1 }]);
});

test('a word set wide is one word, and a raised index keeps its place', async () => {
  const places = [0, 9.3, 19.3, 28.6, 37.9, 49.1, 58.4, 66.5];
  const wide = [...'PREAMBLE'].map((text, at) => ({ text, x: 57 + places[at]!, y: 790 }));
  const texts = [
    ...wide,
    { text: 'The 2', x: 57, y: 740 },
    { text: 'nd', x: 85.6, y: 744, size: 6 },
    { text: 'workshop', x: 96, y: 740 },
  ];
  const { blocks } = await read(pdf([{ texts }]));
  expect(textsOf(blocks)).toEqual(['PREAMBLE', 'The 2nd workshop']);
  expect(marksOf(blocks[1]!)).toEqual(['superscript: nd']);
});

test('twenty thousand words on one line are one paragraph', async () => {
  const texts = Array.from({ length: 20_000 }, (_, at) => ({ text: 'a', x: at * 20, y: 500 }));
  const { blocks } = await read(pdf([{ texts }]));
  expect(textsOf(blocks)).toEqual(['a '.repeat(20_000).trim()]);
});

test('a letter below whose double follows it does not swallow that', async () => {
  const says = { t: 'ទ', i: 'ិ', n: 'ន', a: '័', y: 'យ' };
  const word = (y: number): Drawn[] => [
    { text: 'tin', x: 57, y },
    { text: 'z', x: 72, y, actual: '្ន' },
    { text: 'nay', x: 72, y },
  ];
  const alone: Drawn[] = [
    { text: 'n', x: 57, y: 700 },
    { text: 'z', x: 63.2, y: 700, actual: '្ន' },
    { text: 'n', x: 63.2, y: 700 },
  ];
  const { blocks } = await read(pdf([{ texts: [...word(740), ...alone] }], { says }));
  expect(textsOf(blocks)).toEqual(['ទិន្នន័យ', 'ន្នន']);
});

test('a running title that changes goes with what runs beside it, or where it is small', async () => {
  const page = (number: number, chapter: string, begins: boolean) => ({
    texts: [
      { text: chapter, x: 57, y: 810, size: 8 },
      { text: String(number), x: 530, y: 810, size: 8 },
      ...(begins ? [{ text: chapter, x: 57, y: 775, size: 14 }] : []),
      ...lines(prose, 57, 740),
    ],
  });
  const pages = [page(1, 'General', true), page(2, 'General', false), page(3, 'Duties of staff', true)];
  const { blocks } = await read(pdf(pages));
  const said = ['General', prose.join(' '), prose.join(' '), 'Duties of staff', prose.join(' ')];
  expect(textsOf(blocks)).toEqual(said);
});

test('a number that stands alone in a cell counts no page', async () => {
  const row = (number: string, y: number): Drawn[] => [
    { text: number, x: 62, y },
    { text: 'Digital signature', x: 117, y },
  ];
  const ruled: Ruled[] = [90, 60, 30].flatMap((y): Ruled[] => [
    [57, y, 50, 30],
    [107, y, 200, 30],
  ]);
  const texts = [...lines(prose), ...row('23', 100), ...row('24', 70), ...row('25', 40)];
  const { blocks } = await read(pdf([{ texts, ruled }]));
  expect(textsOf(blocks).filter((text) => /^\d+$/.test(text))).toEqual(['23', '24', '25']);
});

test('addresses keep their hyphens and stand alone', async () => {
  const long = 'https://www.security.example.org/a/long/address/of-many-words/identity-theft-';
  const texts = lines(
    [`See ${long}`, 'best-practices', 'https://www.security.example.org/id', 'https://example.org/b'],
    57,
  );
  expect(textsOf((await read(pdf([{ texts }]))).blocks)).toEqual([
    `See ${long}best-practices`,
    'https://www.security.example.org/id',
    'https://example.org/b',
  ]);
});

test('a bullet that is drawn begins an item', async () => {
  const long = prose.slice(0, 2);
  const texts = [...lines(long, 77, 760), ...lines(long, 77, 731.4)];
  const filled: Ruled[] = [
    [66, 761.5, 4, 4],
    [66, 732.9, 4, 4],
  ];
  const item = `• ${long.join(' ')}`;
  expect(textsOf((await read(pdf([{ texts, filled }]))).blocks)).toEqual([item, item]);
});

test('a dash after a full line goes on with its sentence', async () => {
  const texts = lines([...prose.slice(0, 2), '– which is by the river – that sixty partners took part.']);
  expect(textsOf((await read(pdf([{ texts }]))).blocks)).toHaveLength(1);
});

test('what is clipped away is not read', async () => {
  const cut: Drawn = { text: 'of the next page', x: 57, y: 40, within: [50, 57, 500, 740] };
  const { blocks } = await read(pdf([{ texts: [...lines(prose), cut] }]));
  expect(textsOf(blocks)).toEqual([prose.join(' ')]);
});
