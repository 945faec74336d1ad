import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hunksBetween, takeChanges } from '../../../src/core/match/hunks.ts';
import { concat, plain, type RichText } from '../../../src/core/text/rich-text.ts';
import { threeTexts } from './rich-arbitrary.ts';

test('hunks hold both texts whole, and taking all or none of the changes gives one of the two', () => {
  fc.assert(
    fc.property(threeTexts, ([before, after]) => {
      const hunks = hunksBetween(before, after, 'km');
      expect(concat(hunks.map((hunk) => hunk.before))).toEqual(before);
      expect(concat(hunks.map((hunk) => hunk.after))).toEqual(after);
      expect(takeChanges(hunks, () => true)).toEqual(after);
      expect(takeChanges(hunks, () => false)).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

test('some of the changes can be taken', () => {
  const hunks = hunksBetween(
    plain('It met on Friday at nine.'),
    plain('It convened on Friday at ten.'),
    'en',
  );
  expect(takeChanges(hunks, (change) => change === 1).text).toBe('It met on Friday at ten.');
  expect(takeChanges(hunks, (change) => change === 0).text).toBe('It convened on Friday at nine.');
});

test('where only a mark differs, that is a change of its own', () => {
  const bold: RichText = { text: 'one two', marks: [{ type: 'bold', start: 4, end: 7 }] };
  const hunks = hunksBetween(plain('one two'), bold, 'en');
  expect(hunks.map(({ changed, after }) => [changed, after.text])).toEqual([
    [false, 'one '],
    [true, 'two'],
  ]);
});
