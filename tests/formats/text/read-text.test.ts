import { expect, test } from 'vitest';
import { readOk, shownBlocks } from '../read-ok.ts';

const textsOf = (file: string) => shownBlocks(readOk('a.txt', file).blocks);

test('empty lines separate paragraphs, single line ends stay in them', () => {
  expect(textsOf('\n\nA\nB\n\n \t\nC\n')).toEqual(['A\nB', 'C']);
});

test('white space at the ends of lines goes, white space inside them stays', () => {
  expect(textsOf('  a  b \n\tc\n')).toEqual(['a  b\nc']);
});

test('in a text of long lines without empty ones, each line is a paragraph', () => {
  const long = 'A sentence that nobody would have written in one line by hand. '.repeat(3).trim();
  expect(textsOf(`Title\n${long}\n${long}`)).toEqual(['Title', long, long]);
  expect(textsOf(`Title\n\n${long}\n${long}`)).toEqual(['Title', `${long}\n${long}`]);
});

test('a text wrapped by hand stays one paragraph', () => {
  const line = 'words up to a column of some eighty characters and then a line end, as ever';
  expect(textsOf(`${line}\n${line}\n${line}`)).toHaveLength(1);
});

test('a form feed is a line end', () => {
  expect(textsOf('one\n\ftwo')).toEqual(['one', 'two']);
  expect(textsOf('one\ftwo')).toEqual(['one\ntwo']);
});

test('all blocks are paragraphs, also lines that begin like list items', () => {
  expect(readOk('a.txt', '១. មួយ\n២. ពីរ').blocks).toEqual([
    { kind: 'paragraph', content: { text: '១. មួយ\n២. ពីរ', marks: [] } },
  ]);
});
