import { expect, test } from 'vitest';
import { steps, timeLabels } from '../../../src/renderer/overview/steps.ts';

test('a sample stands until the next one, and the last one for its own step', () => {
  const samples = [{ at: 0 }, { at: 10 }, { at: 80 }];
  expect(steps(samples, 20)).toEqual([
    { from: 0, to: 0.1 },
    { from: 0.1, to: 0.8 },
    { from: 0.8, to: 1 },
  ]);
  expect(timeLabels(samples, 20, String).map(({ text }) => text)).toEqual(['0', '50', '80']);
});

test('nothing is drawn of nothing, and one sample fills the picture', () => {
  expect(steps([], 5)).toEqual([]);
  expect(timeLabels([], 5, String)).toEqual([]);
  expect(steps([{ at: 7 }], 5)).toEqual([{ from: 0, to: 1 }]);
});
