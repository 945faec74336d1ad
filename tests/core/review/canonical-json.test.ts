import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, isCanonicalJson } from '../../../src/core/review/canonical-json.ts';

test('a value has one form, whatever order its keys were in, and no other text of it passes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
      const text = canonicalJson(value);
      const read = JSON.parse(text) as unknown;
      expect(isCanonicalJson(text, read)).toBe(true);
      const padded = `${text.slice(0, at % (text.length + 1))} ${text.slice(at % (text.length + 1))}`;
      let other: unknown;
      try {
        other = JSON.parse(padded);
      } catch {
        return;
      }
      expect(isCanonicalJson(padded, other)).toBe(canonicalJson(other) === padded);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['keys out of order', '{"b":1,"a":2}'],
  ['keys out of order within a list', '[{"b":1,"a":2}]'],
  ['a key twice', '{"a":1,"a":2}'],
  ['white space', '{"a": 1}'],
  ['a number written otherwise', '[1.0]'],
  ['a letter written as an escape', '["\\u0061"]'],
])('%s is not canonical', (_what, text) => {
  expect(isCanonicalJson(text, JSON.parse(text))).toBe(false);
});

test('keys that look like numbers are in the order of their letters', () => {
  const text = '{"10":1,"9":2}';
  expect(canonicalJson({ 9: 2, 10: 1 })).toBe(text);
  expect(isCanonicalJson(text, JSON.parse(text))).toBe(true);
});
