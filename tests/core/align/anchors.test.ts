import { describe, expect, test } from 'vitest';
import { findAnchors } from '../../../src/core/align/anchors.ts';

describe('findAnchors', () => {
  test('finds tokens that stand once on either side, in rising order', () => {
    const source = [['#12', 'a'], ['a'], ['undp', 'a'], ['#31']];
    const target = [['#12', 'a'], ['undp'], ['a', 'a'], ['#31']];
    expect(findAnchors(source, target)).toEqual([
      [0, 0],
      [2, 1],
      [3, 3],
    ]);
  });

  test('drops what crosses the longest chain', () => {
    const source = [['x'], ['b'], ['c'], ['d']];
    const target = [['b'], ['c'], ['d'], ['x']];
    expect(findAnchors(source, target)).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
  });

  test('trusts no point that stands alone', () => {
    const source = [['x'], ...Array.from({ length: 80 }, () => ['a'])];
    const target = [...Array.from({ length: 80 }, () => ['a']), ['x']];
    expect(findAnchors(source, target)).toEqual([]);
  });
});
