import { describe, expect, it } from 'vitest';
import { countWords, weighWords } from '../../../src/core/lqa/count-words.ts';

describe('words', () => {
  it.each([
    ['', 0],
    ['The ministry met today.', 4],
    ['It’s 1,234.50 riel — or so.', 5],
    ['១២៣ ០១២-៣៤៥', 3],
    ['۱۲۳ שלום', 2],
  ])('of “%s” are %d', (text, words) => {
    expect(weighWords(text)).toBe(words);
  });

  it('of Khmer are its letter clusters by 2.4, coengs and vowels not being any', () => {
    expect(weighWords('ក្រសួង')).toBeCloseTo(3 / 2.4);
    expect(weighWords('ស្ត្រី')).toBeCloseTo(1 / 2.4);
    expect(weighWords('ក្រសួង MPTC ២០២៤')).toBeCloseTo(3 / 2.4 + 2);
  });

  it('are the same with and without marks between words', () => {
    expect(weighWords('ក្រសួង\u200bប្រៃសណីយ៍')).toBe(weighWords('ក្រសួងប្រៃសណីយ៍'));
  });

  it('of several texts are added before they are rounded', () => {
    expect(countWords(Array.from({ length: 24 }, () => 'ក'))).toBe(10);
  });
});
