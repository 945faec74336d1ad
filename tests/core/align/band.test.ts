import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandThrough, type Point } from '../../../src/core/align/band.ts';

describe('bandThrough', () => {
  test('always leaves a way from start to end, whatever the points and the shape', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.nat(400),
        fc.array(fc.tuple(fc.nat(40), fc.nat(400)), { maxLength: 8 }),
        fc.integer({ min: 0, max: 20 }),
        (rows, columns, raw, margin) => {
          const rising = raw
            .map(([row, column]): Point => [Math.min(row, rows), Math.min(column, columns)])
            .sort((a, b) => a[0] - b[0] || a[1] - b[1])
            .filter((point, at, all) => all.slice(0, at).every((other) => other[1] <= point[1]));
          const { low, high } = bandThrough(rising, rows, columns, margin);
          expect(low[0]).toBe(0);
          expect(high[rows]).toBe(columns);
          for (let row = 1; row <= rows; row++) {
            expect(low[row]).toBeGreaterThanOrEqual(low[row - 1]!);
            expect(high[row]).toBeGreaterThanOrEqual(high[row - 1]!);
            expect(low[row]).toBeLessThanOrEqual(high[row - 1]!);
          }
        },
      ),
    );
  });

  test('holds all of the rectangle between two near points, and the points themselves', () => {
    const { low, high } = bandThrough(
      [
        [10, 10],
        [20, 30],
      ],
      40,
      40,
      2,
      100,
    );
    expect([low[15], high[15]]).toEqual([8, 32]);
  });
});
