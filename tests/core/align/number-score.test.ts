import { expect, test } from 'vitest';
import { scoreNumbers } from '../../../src/core/align/number-score.ts';
import { tokenise } from '../../../src/core/align/tokenise.ts';

const pair = { source: 1, target: 1 };

function score(source: string, target: string): number {
  return scoreNumbers([tokenise(source, 'km')], [tokenise(target, 'en')])(1, 1, pair);
}

test('numbers that agree across digits, separators and words say nothing against a pair', () => {
  expect(score('មានសិក្ខាកាម ១៤៥ នាក់', 'There were 145 participants')).toBeCloseTo(0);
  expect(score('១.២៥០ នាក់', '1,250 people')).toBeCloseTo(0);
  expect(score('៤៥% នៃប្រជាជន', '45 percent of the people')).toBeCloseTo(0);
  expect(score('ដប់ពីរនាក់', '12 people')).toBeCloseTo(0);
});

test('a number that one side lacks speaks against a pair, and a table of them only so much', () => {
  expect(score('មានសិក្ខាកាម ១៤៥ នាក់', 'There were 154 participants')).toBeLessThan(-1);
  expect(score('មានសិក្ខាកាម', 'There were 154 participants')).toBeLessThan(0);
  const table = Array.from({ length: 300 }, (_, at) => at + 10).join(' ');
  expect(score('តារាង', table)).toBeGreaterThan(-4);
});

test('a figure of one digit is often written otherwise, and does not count', () => {
  expect(score('លើកទី ៥', 'The meeting')).toBeCloseTo(0);
});
