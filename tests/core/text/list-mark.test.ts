import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listMark } from '../../../src/core/text/list-mark.ts';
import { anyText } from './khmer-arbitrary.ts';

describe('listMark', () => {
  test.each([
    ['១. ការទូទៅ', '១.', '1', 3],
    ['១.ការទូទៅ', '១.', '1', 2],
    ['១២) ការទូទៅ', '១២)', '12', 4],
    ['១.១. ការងារ', '១.១.', '1.1', 5],
    ['១.១ ការងារ', '១.១', '1.1', 4],
    ['២.១- ការងារ', '២.១-', '2.1', 5],
    ['១- ការងារ', '១-', '1', 3],
    ['១.- ការងារ', '១.-', '1', 4],
    ['(១) តំបន់', '(១)', '1', 4],
    ['(ក) តំបន់', '(ក)', 'letter:1', 4],
    ['(ខ)តំបន់', '(ខ)', 'letter:2', 3],
    ['ក. មួយ', 'ក.', 'letter:1', 3],
    ['ឃ.មួយ', 'ឃ.', 'letter:4', 2],
    ['អ- មួយ', 'អ-', 'letter:33', 3],
    ['- ការងារ', '-', 'bullet', 2],
    ['– work', '–', 'bullet', 2],
    ['• ការងារ', '•', 'bullet', 2],
    ['◦ការងារ', '◦', 'bullet', 1],
    ['1. Work', '1.', '1', 3],
    ['01. Work', '01.', '1', 4],
    ['1)Work', '1)', '1', 2],
    ['1.1 Overview', '1.1', '1.1', 4],
    ['a) work', 'a)', 'letter:1', 3],
    ['B. Work', 'B.', 'letter:2', 3],
    ['(c) work', '(c)', 'letter:3', 4],
    ['(i) work', '(i)', 'roman:1', 4],
    ['iv. work', 'iv.', 'roman:4', 4],
    ['(xii) work', '(xii)', 'roman:12', 6],
    ['  \u200b1. Work', '1.', '1', 6],
    ['1.', '1.', '1', 2],
  ])('reads %s as %s', (text, mark, value, length) => {
    expect(listMark(text)).toEqual({ mark, value, length });
  });

  test.each([
    '',
    '-',
    '-ការងារ',
    '១.៥០០ រៀល',
    '១.៥០០.០០០ រៀល',
    '១.៥ លាន',
    '1.5 million',
    '3,5 percent',
    '2024',
    '2024. A year',
    '(2024) A year',
    '12/05/2024',
    '5-6 December',
    '១-២ ខែ',
    '3-year plan',
    '2nd Workshop',
    'មាត្រា ២.- ការងារ',
    'Article 2.- Work',
    'គ.ស.ឌ. ជាស្ថាប័ន',
    'ឯ.ឧ. ជា វ៉ាន់ដេត',
    'ក. ប. ទ. ជាក្រសួង',
    'ព.ស.២៥៦៨',
    'គ.ស ២០២៤',
    'ល.រ',
    'U.S. Embassy',
    'J. K. Rowling',
    'e.g. this',
    'I am here',
    'a man',
    '(vv) x',
    '(AI) ក្នុង',
  ])('finds no mark in %s', (text) => {
    expect(listMark(text)).toBeNull();
  });

  test('never throws, and its mark stands within its length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = listMark(text);
        if (found) expect(text.slice(0, found.length).trim()).toContain(found.mark);
      }),
    );
  });
});
