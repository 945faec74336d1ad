import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findByKey } from '../../../src/core/text/find-by-key.ts';
import { graphemes } from '../../../src/core/text/graphemes.ts';
import { matchKey } from '../../../src/core/text/match-key.ts';
import { anyText } from './khmer-arbitrary.ts';

const found = (text: string, query: string) =>
  findByKey(text, matchKey(query)).map(({ start, end }) => text.slice(start, end));

describe('findByKey', () => {
  test('finds other spellings of the same words', () => {
    expect(found('សម្ដេច និងសម្តេច', 'សម្តេច')).toEqual(['សម្ដេច', 'សម្តេច']);
    expect(found('The “King” said', '"king"')).toEqual(['“King”']);
    expect(found('ឆ្នាំ២០២៤', '2024')).toEqual(['២០២៤']);
  });

  test('finds across zero-width spaces and leaves those around out', () => {
    expect(found('នៅ\u200bភ្នំ\u200bពេញ\u200b ។', 'ភ្នំពេញ')).toEqual(['ភ្នំ\u200bពេញ']);
  });

  test('never cuts a cluster in two', () => {
    expect(found('កា ក ក្ក', 'ក')).toEqual(['ក']);
    expect(found('cafe\u0301 cafe', 'cafe')).toEqual(['cafe']);
    expect(found('ស្ត្រី', 'ស')).toEqual([]);
  });

  test('finds what stands one after the other, never overlapping', () => {
    expect(findByKey('aaaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
  });

  test('finds nothing for an empty key', () => {
    expect(findByKey('abc', '')).toEqual([]);
  });

  test('gives ascending ranges of whole characters whose key is the query', () => {
    fc.assert(
      fc.property(anyText, fc.nat(3), fc.integer({ min: 1, max: 3 }), (text, from, count) => {
        const clusters = graphemes(text);
        const borders = new Set([0]);
        let at = 0;
        for (const cluster of clusters) borders.add((at += cluster.length));
        const key = matchKey(clusters.slice(from, from + count).join(''));
        let last = 0;
        for (const { start, end } of findByKey(text, key)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(borders.has(start) && borders.has(end)).toBe(true);
          expect(matchKey(text.slice(start, end))).toBe(key);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
