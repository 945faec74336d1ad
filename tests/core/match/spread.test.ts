import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/core/match/spread.ts';
import { concat, plain } from '../../../src/core/text/rich-text.ts';
import { richText } from './rich-arbitrary.ts';

test('a text laid over pieces is whole again when they are joined', () => {
  fc.assert(
    fc.property(fc.array(richText, { minLength: 1, maxLength: 4 }), richText, (pieces, whole) => {
      const parts = spread(pieces, whole, 'km');
      expect(parts).toHaveLength(pieces.length);
      expect(concat(parts)).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

test('a cut stays between the words where it was', () => {
  const pieces = [plain('The Council met. '), plain('It decided on ten points.')];
  expect(spread(pieces, plain('The Council convened. It decided on twelve points.'), 'en')).toEqual([
    plain('The Council convened. '),
    plain('It decided on twelve points.'),
  ]);
});
