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

const prose = [
  'The Ministry of Post and Telecommunications has the honour to inform the public',
  'that the regional workshop on capacity development was held in the capital and',
  'that sixty partners took part.',
];

/** A row of a glossary: its number, and two cells of which the second has two lines. */
const glossaryRow = (number: number, y: number): Drawn[] => [
  { text: String(number), x: 62, y },
  { text: `Term of row ${number}`, x: 97, y },
  ...lines([`What the term number ${number} is said to`, `mean here ${number}`], 297, y),
];

test('a table without lines is read cell by cell, whatever stands above and below', async () => {
  const numbers = [1, 2, 3, 4];
  const texts = [
    ...lines(prose, 57, 780),
    ...numbers.flatMap((number, at) => glossaryRow(number, 700 - at * 40)),
    ...lines(prose, 57, 500),
  ];
  // Every other row is grey.
  const filled: Ruled[] = [0, 2].map((at) => [57, 680 - at * 40, 440, 38]);
  const { blocks } = await read(pdf([{ texts, filled }]));
  const rows = numbers.flatMap((number, row) => [
    [row, 0, String(number)],
    [row, 1, `Term of row ${number}`],
    [row, 2, `What the term number ${number} is said to mean here ${number}`],
  ]);
  expect(
    blocks.map(({ cell, content }) => (cell ? [cell.row, cell.column, content.text] : content.text)),
  ).toEqual([prose.join(' '), ...rows, prose.join(' ')]);
});

test('a cell without lines that a page cuts goes on', async () => {
  const cut = lines(
    ['A sentence of the last cell of a page', 'that goes on with its third and last'],
    297,
    70,
  );
  const first = [
    ...[1, 2, 3].flatMap((number, at) => glossaryRow(number, 700 - at * 40)),
    { text: '4', x: 62, y: 70 },
    { text: 'Term of row 4', x: 97, y: 70 },
    ...cut,
  ];
  const second = [
    { text: 'line on the next one.', x: 297, y: 780 },
    ...[5, 6, 7].flatMap((number, at) => glossaryRow(number, 740 - at * 40)),
  ];
  const { blocks } = await read(pdf([{ texts: first }, { texts: second }]));
  expect(textsOf(blocks)).toContain(
    'A sentence of the last cell of a page that goes on with its third and last line on the next one.',
  );
  expect(blocks.at(-1)!.cell).toMatchObject({ table: 0, row: 6, column: 2 });
});

test('lines with wide gaps, and a list, make no table', async () => {
  const gap = (y: number, left: string, right: string, x: number): Drawn[] => [
    { text: left, x: 57, y },
    { text: right, x, y },
  ];
  const justified = [
    ...gap(780, 'The ministry has the honour to', 'inform the public that the workshop', 240),
    ...gap(766, 'on the capacity of provinces was', 'held in the capital and that sixty', 250),
    ...gap(752, 'partners took part in what was', 'said and written on that long day', 244),
    { text: 'as was told.', x: 57, y: 738 },
  ];
  const list = [1, 2, 3, 4].flatMap((number, at) =>
    gap(700 - at * 14, `${number}.`, `An item of the list ${number}`, 80),
  );
  const { blocks } = await read(pdf([{ texts: [...justified, ...list] }]));
  expect(blocks.every(({ cell }) => cell === undefined)).toBe(true);
  expect(textsOf(blocks).slice(1)).toEqual(
    [1, 2, 3, 4].map((number) => `${number}. An item of the list ${number}`),
  );
});
