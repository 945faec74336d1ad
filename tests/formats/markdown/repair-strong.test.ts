import { expect, test } from 'vitest';
import { repairStrong } from '../../../src/formats/markdown/repair-strong.ts';
import { readOk, shown, shownBlocks } from '../read-ok.ts';

const read = (text: string) => shownBlocks(readOk('a.md', text).blocks);

test('bold text that ends in a quotation mark before a Khmer letter is bold', () => {
  expect(read('ដល់**សិក្ខាសាលា «បញ្ញា»**ដែលជា')).toEqual(['ដល់<b>សិក្ខាសាលា «បញ្ញា»</b>ដែលជា']);
  expect(read('ដល់**«បញ្ញា»**ដែល')).toEqual(['ដល់<b>«បញ្ញា»</b>ដែល']);
});

test('pairs that CommonMark would join across each other keep their order', () => {
  expect(read('ក**ខ «គ»**ឃ ង**ច** ឆ **ជ**')).toEqual(['ក<b>ខ «គ»</b>ឃ ង<b>ច</b> ឆ <b>ជ</b>']);
});

test('it works in headings, table cells, list items and over line ends', () => {
  expect(read('# ក**«ខ»**គ\n\n- ក**«ខ»**គ\n\n| ក**«ខ»**គ |\n|---|\n\nក**«ខ\nគ»**ឃ')).toEqual([
    'ក<b>«ខ»</b>គ',
    'ក<b>«ខ»</b>គ',
    'ក<b>«ខ»</b>គ',
    'ក<b>«ខ\nគ»</b>ឃ',
  ]);
});

test('other marks in the paragraph stay', () => {
  expect(read('ក**«ខ*គ*»**ឃ <sup>២</sup> [ង](https://x.kh/**)')).toEqual([
    'ក<b>«ខ<i>គ</i>»</b>ឃ <sup>២</sup> <a https://x.kh/**>ង</a>',
  ]);
});

test('asterisks that are escaped, in code, alone or apart by spaces mean nothing', () => {
  expect(read('ក\\*\\*«ខ»\\*\\*គ')).toEqual(['ក**«ខ»**គ']);
  expect(read('`ក**«ខ»**គ`')).toEqual(['ក**«ខ»**គ']);
  expect(read('ក **«ខ»** គ 2 ** 3')).toEqual(['ក <b>«ខ»</b> គ 2 ** 3']);
  expect(repairStrong('ក**«ខ»គ')).toBeUndefined();
});

test('what CommonMark reads right is left to it', () => {
  expect(repairStrong('ក **ខ** គ **ឃ**')).toBeUndefined();
  expect(repairStrong('plain')).toBeUndefined();
});

test('a text in a quotation keeps its words even where the emphasis cannot be repaired', () => {
  const [block] = readOk('a.md', '> ក**«ខ\n> គ»**ឃ').blocks;
  expect(shown(block!.content).replaceAll('**', '')).toBe('ក«ខ\nគ»ឃ');
});
