import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EditDistance } from '../../../src/core/match/edit-distance.ts';
import { clusterEnd, keyTokens } from '../../../src/core/match/key-tokens.ts';
import { censusDistance, letterCensus } from '../../../src/core/match/letter-census.ts';
import { percentOf, sameButSpaces, score } from '../../../src/core/match/score.ts';
import { graphemes } from '../../../src/core/text/graphemes.ts';
import { matchKey } from '../../../src/core/text/match-key.ts';
import { anyText } from '../text/khmer-arbitrary.ts';

/** Levenshtein's own table. */
function tableDistance(a: ArrayLike<unknown>, b: ArrayLike<unknown>): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}

const symbols = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 110 });

describe('edit distance', () => {
  test('is that of the table, or known to be beyond the limit', () => {
    const distance = new EditDistance();
    fc.assert(
      fc.property(symbols, symbols, fc.integer({ min: 0, max: 60 }), (a, b, limit) => {
        distance.setPattern(a);
        const truth = tableDistance(a, b);
        expect(distance.to(b, 0, b.length, Infinity)).toBe(truth);
        expect(distance.to([9, ...b, 9], 1, b.length + 1, limit)).toBe(Math.min(truth, limit + 1));
      }),
      { numRuns: 500 },
    );
  });

  test('never is less than what the letter census says', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const [keyA, keyB] = [matchKey(a), matchKey(b)];
        const apart = censusDistance(...letterCensus(keyA), ...letterCensus(keyB));
        expect(apart).toBeLessThanOrEqual(tableDistance(keyA, keyB));
      }),
    );
  });
});

describe('tokens', () => {
  test('of Khmer keys are the grapheme clusters a reader sees', () => {
    for (const text of ['ស្ត្រីខ្មែរ', 'ព្រះរាជាណាចក្រកម្ពុជា ២០២៤', 'ក្រសួងប្រៃសណីយ៍ (MPTC)', 'សម្តេច 😂 ខ្ញុំ។']) {
      const key = matchKey(text);
      expect(keyTokens(key, 'clusters')).toEqual(graphemes(key).filter((cluster) => cluster !== ' '));
    }
  });

  test('joined give every key back but for its spaces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = matchKey(text);
        expect(keyTokens(key, 'clusters').join('')).toBe(key.replaceAll(' ', ''));
        expect(keyTokens(key, 'words').join('')).toBe(key.replaceAll(' ', ''));
        if (key !== '') expect(clusterEnd(key, 0)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('score', () => {
  test('counts clusters in Khmer', () => {
    expect(score(matchKey('ស្ត្រីខ្មែរ'), matchKey('ស្ត្រីខ្មែ'), 'clusters')).toBeCloseTo(2 / 3);
    expect(score(matchKey('ក្រុម'), matchKey('ក្រម'), 'clusters')).toBe(0.5);
  });

  test('takes the mean of words and characters in English', () => {
    expect(score('open the file', 'open the files', 'words')).toBeCloseTo((2 / 3 + 11 / 12) / 2);
    expect(score('a b', 'a b', 'words')).toBe(1);
  });

  test('is symmetric, within 0 and 1, and 1 for equal keys alone', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom('words', 'clusters'), (a, b, cut) => {
        const [keyA, keyB] = [matchKey(a), matchKey(b)];
        const value = score(keyA, keyB, cut);
        expect(value).toBe(score(keyB, keyA, cut));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value === 1).toBe(keyA === keyB);
        expect(score(keyA, keyA, cut)).toBe(1);
      }),
    );
  });

  test('is 100 where Khmer differs in spaces alone, unless they part words or numbers of other scripts', () => {
    const percent = (a: string, b: string) => percentOf(score(matchKey(a), matchKey(b), 'clusters'));
    expect(percent('ខ្មែរ ស្ត្រី កុំ', 'ខ្មែរស្ត្រីកុំ')).toBe(100);
    expect(percent('ឆ្នាំ ២០២៦ ៖ ICT 4 ល', 'ឆ្នាំ២០២៦៖ ICT 4ល')).toBe(100);
    expect(percent('លេខ 1 2', 'លេខ 12')).toBe(99);
    expect(percent('កម្មវិធី Open Office', 'កម្មវិធី OpenOffice')).toBe(99);
    expect(score(matchKey('ក ខ'), matchKey('កខ'), 'clusters')).toBe(sameButSpaces);
    expect(percentOf(0.9999)).toBe(99);
  });

  test('does not see zero-width spaces, joiners, nor the order of code points', () => {
    const text = 'ខ្មែរស្ត្រីកុំ';
    for (const other of ['ខ្មែរ\u200bស្ត្រី\u200bកុំ', 'ខែ្មរស្រ្តីកំុ']) {
      expect(score(matchKey(text), matchKey(other), 'clusters')).toBe(1);
    }
  });
});
