import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDates } from '../../../src/core/text/dates.ts';
import { anyText } from './khmer-arbitrary.ts';

const read = (text: string, language = 'en') =>
  readDates(text, language).map(({ start: _start, end: _end, ...date }) => date);

describe('readDates', () => {
  test.each([
    ['ថ្ងៃទី៦ ខែធ្នូ ឆ្នាំ២០២៤', { day: 6, month: 12, year: 2024 }],
    ['ថ្ងៃទី០៣ខែវិច្ឆិកាឆ្នាំ២០២០', { day: 3, month: 11, year: 2020 }],
    ['ថ្ងៃទី៥-៦ ខែធ្នូ ឆ្នាំ២០២៤', { day: 5, endDay: 6, month: 12, year: 2024 }],
    ['ថ្ងៃទី៥ និងទី៦ ខែធ្នូ ឆ្នាំ២០២៤', { day: 5, endDay: 6, month: 12, year: 2024 }],
    ['ខែកុម្ភៈ ឆ្នាំ២០២២', { month: 2, year: 2022 }],
    ['ថ្ងៃទី៣០ ខែមិថុនា', { day: 30, month: 6 }],
    ['៦ ធ្នូ ២០២៤', { day: 6, month: 12, year: 2024 }],
    ['៣១/១២/២០២៥', { day: 31, month: 12, year: 2025 }],
    ['6 December 2024', { day: 6, month: 12, year: 2024 }],
    ['December 6, 2024', { day: 6, month: 12, year: 2024 }],
    ['Dec. 6, 2024', { day: 6, month: 12, year: 2024 }],
    ['6th of December, 2024', { day: 6, month: 12, year: 2024 }],
    ['5-6 December 2024', { day: 5, endDay: 6, month: 12, year: 2024 }],
    ['December 5–6, 2024', { day: 5, endDay: 6, month: 12, year: 2024 }],
    ['5 and 6 December', { day: 5, endDay: 6, month: 12 }],
    ['MAY 5, 2024', { day: 5, month: 5, year: 2024 }],
    ['March 2024', { month: 3, year: 2024 }],
    ['2024-12-06', { day: 6, month: 12, year: 2024 }],
    ['06/12/2024', { day: 6, month: 12, year: 2024 }],
    ['12/25/2024', { day: 25, month: 12, year: 2024 }],
  ])('reads %s', (text, date) => {
    expect(read(text)).toEqual([{ text, ...date }]);
  });

  test('reads misordered month names as well', () => {
    expect(read('ថ្ងៃទី១ ខែវិចិ្ឆកា ឆ្នាំ២០២០', 'km')).toMatchObject([{ month: 11 }]);
    expect(read('ខែធូ្ន ឆ្នាំ២០២០', 'km')).toMatchObject([{ month: 12 }]);
  });

  test('reads the Gregorian half of a lunar line only', () => {
    const line = 'ថ្ងៃសុក្រ ១០រោច ខែចេត្រ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៧ ត្រូវនឹងថ្ងៃទី៣ ខែឧសភា ឆ្នាំ២០២៤';
    expect(read(line, 'km')).toEqual([{ text: 'ថ្ងៃទី៣ ខែឧសភា ឆ្នាំ២០២៤', day: 3, month: 5, year: 2024 }]);
  });

  test('reads both ends of a range over two months', () => {
    expect(read('from 28 February to 2 March 2025')).toEqual([
      { text: '28 February', day: 28, month: 2 },
      { text: '2 March 2025', day: 2, month: 3, year: 2025 },
    ]);
  });

  test('reads the month first for American English', () => {
    expect(read('06/12/2024', 'en-US')).toMatchObject([{ day: 12, month: 6 }]);
  });

  test.each([
    'You may 5 times',
    'march 3',
    '1948',
    '13/13/2024',
    '45 May',
    'ថ្ងៃសុក្រ',
    '3.5 May',
    'decision 10',
  ])('finds none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('gives ascending ranges of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const date of readDates(text, 'km')) {
          expect(date.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(date.start, date.end)).toBe(date.text);
          last = date.end;
        }
      }),
    );
  });
});
