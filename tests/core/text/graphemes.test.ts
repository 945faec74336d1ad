import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemeBoundary, graphemes } from '../../../src/core/text/graphemes.ts';
import { anyText } from './khmer-arbitrary.ts';

describe('graphemes', () => {
  test('keeps Khmer stacks whole', () => {
    expect(graphemes('ខ្មែរ ស្ត្រី')).toEqual(['ខ្មែ', 'រ', ' ', 'ស្ត្រី']);
  });

  test('joined give the text back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(graphemes(text).join('')).toBe(text);
      }),
    );
  });
});

describe('graphemeBoundary', () => {
  test.each([
    [0, 0],
    [1, 0],
    [3, 0],
    [4, 4],
    [5, 5],
    [99, 5],
    [-1, 0],
  ])('of ខ្មែរ at %i is %i', (offset, boundary) => {
    expect(graphemeBoundary('ខ្មែរ', offset)).toBe(boundary);
  });

  test('is the last border of a grapheme at or before the offset', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, offset) => {
        const borders = [0];
        for (const cluster of graphemes(text)) borders.push(borders.at(-1)! + cluster.length);
        const last = borders.findLast((border) => border <= offset);
        expect(graphemeBoundary(text, offset)).toBe(last);
      }),
    );
  });
});
