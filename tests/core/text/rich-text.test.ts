import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  concat,
  markTypes,
  normaliseMarks,
  sameContent,
  slice,
  type Mark,
  type RichText,
} from '../../../src/core/text/rich-text.ts';
import { anyText } from './khmer-arbitrary.ts';

const mark = (length: number): fc.Arbitrary<Mark> =>
  fc
    .record({
      type: fc.constantFrom(...markTypes),
      start: fc.nat(length),
      size: fc.nat(length),
      link: fc.nat(1),
    })
    .map(({ type, start, size, link }) => {
      const range = { start, end: start + size };
      return type === 'link' ? { type, ...range, href: `https://example.org/${link}` } : { type, ...range };
    });

/** A rich text whose marks are in their one form. */
const richText: fc.Arbitrary<RichText> = anyText.chain((text) =>
  fc
    .array(mark(text.length), { maxLength: 8 })
    .map((marks) => ({ text, marks: normaliseMarks(marks, text.length) })),
);

/** What a reader sees at each place: the marks over it. */
const seen = ({ text, marks }: RichText) =>
  Array.from({ length: text.length }, (_, i) =>
    marks
      .filter(({ start, end }) => start <= i && i < end)
      .map(({ type, href }) => `${type} ${href ?? ''}`)
      .sort(),
  );

describe('rich text', () => {
  test('marks have one form', () => {
    fc.assert(
      fc.property(richText, ({ text, marks }) => {
        expect(normaliseMarks(marks, text.length)).toEqual(marks);
        expect(normaliseMarks(marks.toReversed(), text.length)).toEqual(marks);
      }),
    );
  });

  test('cut in two and joined it is the same', () => {
    fc.assert(
      fc.property(richText, fc.nat(60), (content, at) => {
        const whole = concat([slice(content, 0, at), slice(content, at)]);
        expect(sameContent(whole, content)).toBe(true);
      }),
    );
  });

  test('a slice shows what the whole shows there', () => {
    fc.assert(
      fc.property(richText, fc.nat(60), fc.nat(60), (content, from, size) => {
        const start = Math.min(from, content.text.length);
        const end = Math.min(start + size, content.text.length);
        const part = slice(content, start, end);
        expect(part.text).toBe(content.text.slice(start, end));
        expect(seen(part)).toEqual(seen(content).slice(start, end));
      }),
    );
  });

  test('a concatenation shows what its parts show', () => {
    fc.assert(
      fc.property(fc.array(richText, { maxLength: 4 }), (parts) => {
        const whole = concat(parts);
        expect(whole.text).toBe(parts.map(({ text }) => text).join(''));
        expect(seen(whole)).toEqual(parts.flatMap(seen));
      }),
    );
  });
});
