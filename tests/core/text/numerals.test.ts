import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldDigits, readNumbers } from '../../../src/core/text/numerals.ts';
import { anyText } from './khmer-arbitrary.ts';

const values = (text: string, language: string) => readNumbers(text, language).map((found) => found.values);

describe('foldDigits', () => {
  test('turns Khmer digits into ASCII digits and nothing else', () => {
    expect(foldDigits('ថ្ងៃទី០៦ ១២៣៤៥៦៧៨៩ 10')).toBe('ថ្ងៃទី06 123456789 10');
  });
});

describe('readNumbers in digits', () => {
  test.each([
    ['km', '១៤៧,៩លាន', [147_900_000]],
    ['en', '147.9 million', [147_900_000]],
    ['km', '១.៥០០.០០០ រៀល', [1_500_000]],
    ['en', '1,500,000 riels', [1_500_000]],
    ['km', '១.២៥០.០០០.០០០ រៀល', [1_250_000_000]],
    ['km', '៣,៥', [3.5]],
    ['km', '៤២,៨%', [42.8]],
    ['km', '១.៥០០', [1500, 1.5]],
    ['en', '1.500', [1.5, 1500]],
    ['en', '1,500', [1500, 1.5]],
    ['km', '១,៥០០', [1.5, 1500]],
    ['en', '1.234.567,89', [1_234_567.89]],
    ['en', '1,234,567.89', [1_234_567.89]],
    ['en', '1\u00a0500\u00a0000', [1_500_000]],
    ['km', '៣ម៉ឺន', [30_000]],
    ['km', '៥ពាន់លាន', [5_000_000_000]],
    ['en', '5 billion', [5_000_000_000]],
    ['km', '៤,៤៥លានដុល្លារ', [4_450_000]],
    ['km', '៣រយៈពេល', [3]],
    ['en', '0.1', [0.1]],
    ['en', '007', [7]],
  ])('(%s) reads %s', (language, text, expected) => {
    expect(values(text, language)).toEqual([expected]);
  });

  test('reads a range, a date and a reference as several numbers', () => {
    expect(values('២០២១-២០៣៥', 'km')).toEqual([[2021], [2035]]);
    expect(values('12.05.2024', 'en')).toEqual([[12], [5], [2024]]);
    expect(values('NS/RKT/0821/564', 'en')).toEqual([[821], [564]]);
  });

  test('adds up Khmer numbers that go on in smaller units, and keeps apart what does not', () => {
    const values = (text: string, language = 'km') => readNumbers(text, language).map((one) => one.values[0]);
    expect(values('៥ម៉ឺន៥ពាន់នាក់')).toEqual([55_000]);
    expect(values('១លាន ២សែន')).toEqual([1_200_000]);
    expect(values('៣ពាន់៥០០រៀល')).toEqual([3_500]);
    expect(values('៥ពាន់ ៥ម៉ឺន')).toEqual([5_000, 50_000]);
    expect(values('៥លាន ៣០នាក់')).toEqual([5_000_000, 30]);
  });
  test('reads times, spaced groups, sums of money and digits parted by zero-width spaces', () => {
    const all = (text: string, language: string) => readNumbers(text, language).map((one) => one.values);
    expect(all('at 5.30pm', 'en')).toEqual([[5], [30]]);
    expect(all('at 8 p.m.', 'en')).toEqual([[8, 20]]);
    expect(all('ម៉ោង ៨ យប់', 'km')).toEqual([[8, 20]]);
    expect(all('ប្រជាជន 379 800 នាក់', 'km')).toEqual([[379_800]]);
    expect(all('in 2017 300 came', 'en')).toEqual([[2017], [300]]);
    expect(all('for £125m, 5m away', 'en')).toEqual([[125e6], [5]]);
    expect(all('១\u200b០', 'km')).toEqual([[10]]);
    expect(all('192.168.100.254', 'en')).toEqual([[192], [168], [100], [254]]);
  });
  test('tells ordinals and percentages', () => {
    expect(readNumbers('លើកទី៣ ស្មើ៧០%', 'km')).toEqual([
      { start: 5, end: 6, text: '៣', values: [3], ordinal: true },
      { start: 11, end: 13, text: '៧០', values: [70], percent: true, signed: { start: 11, end: 14 } },
    ]);
    expect(readNumbers('the 3rd, 70 percent', 'en')).toEqual([
      { start: 4, end: 7, text: '3rd', values: [3], ordinal: true },
      { start: 9, end: 11, text: '70', values: [70], percent: true, signed: { start: 9, end: 19 } },
    ]);
  });

  test('reads every number of a sentence in order', () => {
    const text = 'កំណែទម្រង់សំខាន់ៗ៤ រៀងរាល់២ឆ្នាំម្តង ជំនាន់ទី៤';
    expect(values(text, 'km')).toEqual([[4], [2], [4]]);
  });
});

describe('readNumbers in words', () => {
  test.each([
    ['en', 'four main objectives', 4],
    ['en', 'every two years', 2],
    ['en', 'Twenty-one', 21],
    ['en', 'one hundred and five', 105],
    ['en', 'two hundred thousand', 200_000],
    ['en', 'two thousand and twenty-four', 2024],
    ['en', 'a million', 1_000_000],
    ['en', 'the third phase', 3],
    ['en', 'the twenty-first century', 21],
    ['km', 'មានបី ', 3],
    ['km', 'ទីបី', 3],
    ['km', 'លើកទីមួយរបស់', 1],
    ['km', 'ទីដប់', 10],
    ['km', 'ដប់ពីរ នាក់', 12],
    ['km', 'ម្ភៃប្រាំបួន', 29],
    ['km', 'កៅសិបប្រាំបី', 98],
    ['km', 'មួយរយម្ភៃប្រាំ នាក់', 125],
    ['km', 'ប្រាំពិលឆ្នាំ', 7],
    ['km', 'ដប់\u200bពីរ', 12],
  ])('(%s) reads %s', (language, text, value) => {
    expect(readNumbers(text, language)).toMatchObject([{ values: [value], spelled: true }]);
  });

  test('flags ordinals', () => {
    expect(readNumbers('ទីបី', 'km')[0]?.ordinal).toBe(true);
    expect(readNumbers('fourth', 'en')[0]?.ordinal).toBe(true);
    expect(readNumbers('four', 'en')[0]?.ordinal).toBeUndefined();
  });

  test('keeps neighbours apart', () => {
    expect(values('two and three', 'en')).toEqual([[2], [3]]);
    expect(values('one two three', 'en')).toEqual([[1], [2], [3]]);
  });

  test.each([
    ['km', 'ពីរដ្ឋាភិបាល'],
    ['km', 'ពីរបៀប'],
    ['km', 'រយៈពេលវែង'],
    ['km', 'ព្រះរាជាណាចក្រកម្ពុជា'],
    ['en', 'someone'],
    ['en', 'hundreds of people'],
    ['en', 'tense'],
  ])('(%s) finds no number in %s', (language, text) => {
    expect(readNumbers(text, language)).toEqual([]);
  });
});

test('readNumbers gives ascending ranges of the text, each with a reading', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('km', 'en'), (text, language) => {
      let last = 0;
      for (const { start, end, text: written, values: readings } of readNumbers(text, language)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(written);
        expect(readings.length).toBeGreaterThan(0);
        expect(readings.every((value) => value >= 0)).toBe(true);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});
