import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLengths } from '../../../src/core/align/length-model.ts';

const source = [40, 100, 60, 160, 20, 80];
const target = source.map((length) => length / 2);

describe('fitLengths', () => {
  test('is not misled about the ratio where most of one text is missing', () => {
    const lengths = [40, 60, 50, 70, 30, 80, 40, 60];
    expect(fitLengths(lengths, lengths.slice(0, 2)).ratio).toBeCloseTo(50 / 53.75, 2);
    expect(fitLengths(lengths, [100, 120, 110, 100]).ratio).toBeCloseTo(1, 5);
  });

  test('measures the ratio of the pair', () => {
    expect(fitLengths(source, target).ratio).toBeCloseTo(0.5);
  });

  test('prefers the expected length to a shorter and a longer one', () => {
    const { score } = fitLengths(source, target);
    expect(score(100, 50, 1, 1)).toBeGreaterThan(score(100, 20, 1, 1));
    expect(score(100, 50, 1, 1)).toBeGreaterThan(score(100, 90, 1, 1));
  });

  test('grows stricter when known pairs keep closely to the ratio', () => {
    const pairs = Array.from({ length: 200 }, (_, at) => [20 + at, (20 + at) / 2] as const);
    const before = fitLengths(source, target);
    const after = fitLengths(source, target, pairs);
    expect(after.score(100, 65, 1, 1)).toBeLessThan(before.score(100, 65, 1, 1));
  });

  test('says the same when the two sides change places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (s, t) => {
        const there = fitLengths(source, source).score(s, t, 1, 1);
        const back = fitLengths(source, source).score(t, s, 1, 1);
        expect(there).toBeCloseTo(back, 9);
      }),
    );
  });

  test('gives a number for any lengths, empty texts and documents included', () => {
    const lengths = fc.array(fc.nat(6000), { maxLength: 20 });
    const count = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(
        lengths,
        lengths,
        fc.nat(20_000),
        fc.nat(20_000),
        count,
        count,
        (left, right, s, t, a, b) => {
          expect(fitLengths(left, right).score(s, t, a, b)).toSatisfy(Number.isFinite);
        },
      ),
    );
  });
});
