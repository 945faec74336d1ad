import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/core/text/split-sentences.ts';
import { anyText } from './khmer-arbitrary.ts';

const sentence = fc.constantFrom(
  'ក្រសួង។',
  'ក្រសួង ។ល។ ',
  ' (ក។ ខ)',
  '«ក។»',
  'No. 5. ',
  'The end. ',
  '"A. B." ',
  '\n',
  '១. ',
  '\u200b',
  '?! ',
  'ឯ.ឧ. ',
);
const text = fc.oneof(
  anyText,
  fc.array(sentence, { maxLength: 12 }).map((parts) => parts.join('')),
);

test('sentences are ascending, trimmed, without line ends, and cover everything but white space', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('km', 'en', 'fr'), (whole, language) => {
      let last = 0;
      let between = '';
      for (const { start, end } of splitSentences(whole, language)) {
        expect(start).toBeGreaterThanOrEqual(last);
        const part = whole.slice(start, end);
        expect(part).not.toMatch(/^[\s\u200b]|[\s\u200b]$|[\n\r\u2028\u2029]|^$/);
        between += whole.slice(last, start);
        last = end;
      }
      between += whole.slice(last);
      expect(between.replace(/[\s\u200b\u2060]/g, '')).toBe('');
    }),
    { numRuns: 2000 },
  );
});
