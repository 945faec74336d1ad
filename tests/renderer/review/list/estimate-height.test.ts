import { expect, test } from 'vitest';
import { estimateHeight } from '../../../../src/renderer/review/list/estimate-height.ts';
import { aRow } from '../a-row.ts';

function rowOf(length: number) {
  const row = aRow('a');
  const content = { text: 'a'.repeat(length), marks: [] };
  return { ...row, target: row.target.map((segment) => ({ ...segment, content })) };
}

test('a longer text is guessed to be higher, in a narrow list more so', () => {
  expect(estimateHeight(rowOf(600), 1_000)).toBeGreaterThan(estimateHeight(rowOf(60), 1_000));
  expect(estimateHeight(rowOf(600), 720)).toBeGreaterThan(estimateHeight(rowOf(600), 1_400));
});
