import { expect, test } from 'vitest';
import { plain } from '../../src/core/text/rich-text.ts';
import { joinTableRows } from '../../src/formats/join-table-rows.ts';
import type { PublishedBlock, PublishedRow } from '../../src/formats/published-blocks.ts';

const cell = (text: string, row: number, column: number, table = 0): PublishedBlock => ({
  kind: 'table-cell',
  cell: { table, row, column },
  content: plain(text),
});
const paragraph = (text: string): PublishedBlock => ({ kind: 'paragraph', content: plain(text) });
const pair = (source: PublishedBlock[], target: PublishedBlock[], approved = true): PublishedRow => ({
  source,
  target,
  approved,
});
const texts = (rows: PublishedRow[]) =>
  joinTableRows(rows).map(({ source, target }) =>
    [source, target].map((side) => side.map(({ content }) => content.text).join(' ')),
  );

test('the cells of a table are one row, approved when all of them are; what stands around it is left alone', () => {
  const rows = [
    pair([paragraph('មុន')], [paragraph('before')]),
    pair([cell('ក', 0, 0)], [cell('a', 0, 0)]),
    pair([cell('ខ', 0, 1)], [cell('b', 0, 1)], false),
    pair([], [cell('c', 1, 0)]),
    pair([cell('ឃ', 1, 1)], []),
    pair([paragraph('ក្រោយ')], [paragraph('after')]),
  ];
  expect(texts(rows)).toEqual([
    ['មុន', 'before'],
    ['ក ខ ឃ', 'a b c'],
    ['ក្រោយ', 'after'],
  ]);
  expect(joinTableRows(rows).map(({ approved }) => approved)).toEqual([true, false, true]);
});

test('two tables stay two, and so do a table and a text that is none on the other side', () => {
  const rows = [
    pair([cell('1', 0, 0), cell('2', 0, 1)], [cell('1', 0, 0), cell('2', 0, 1)]),
    pair([cell('3', 0, 0, 1), cell('4', 0, 1, 1)], [cell('3', 0, 0, 1), cell('4', 0, 1, 1)]),
    pair([cell('5', 1, 0, 1)], [paragraph('5')]),
    pair([paragraph('6')], []),
    pair([], [cell('7', 2, 0)]),
  ];
  expect(texts(rows)).toEqual([
    ['1 2', '1 2'],
    ['3 4', '3 4'],
    ['5', '5'],
    ['6', ''],
    ['', '7'],
  ]);
});

test('a long table is cut between its rows, and cells of much text and tables of one column stay as they are', () => {
  const long = 'x'.repeat(250);
  const line = (row: number) => [
    pair([cell(long, row, 0)], [cell('a', row, 0)]),
    pair([cell('2', row, 1)], [cell('b', row, 1)]),
  ];
  expect(texts([0, 1, 2].flatMap(line))).toEqual([
    [`${long} 2 ${long} 2`, 'a b a b'],
    [`${long} 2`, 'a b'],
  ]);
  const longer = 'x'.repeat(601);
  const much = [pair([cell(longer, 0, 0)], [cell('a', 0, 0)]), pair([cell('2', 0, 1)], [cell('b', 0, 1)])];
  expect(joinTableRows(much)).toEqual(much);
  const narrow = [0, 0, 1].map((row) => pair([cell('1', row, 0)], [cell('1', row, 0)]));
  expect(joinTableRows(narrow)).toEqual(narrow);
});
