import fc from 'fast-check';
import { normaliseMarks, type Mark, type RichText } from '../../../../src/core/text/rich-text.ts';

const awkward = fc.constantFrom(
  '\u200B',
  '\u00A0',
  '\t',
  '\n',
  '\uFFFC',
  '\uD83D',
  '\uDE00',
  '\u{1F600}',
  '  ',
  '\u17D2',
  'ស្ត្រី',
  '\u202F',
  '\uFEFF',
  '\u00AD',
  '<b>',
  '&amp;',
  '\u2028',
);
const text = fc
  .array(fc.oneof(awkward, fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** Any text with any marks, in their one form. */
export const richText: fc.Arbitrary<RichText> = text.chain((value) =>
  fc
    .array(
      fc.record({
        type: fc.constantFrom(
          'link' as const,
          'bold' as const,
          'italic' as const,
          'underline' as const,
          'superscript' as const,
          'subscript' as const,
        ),
        start: fc.nat(value.length + 2),
        length: fc.nat(8),
        href: fc.constantFrom('https://example.org', 'mailto:a@example.org'),
      }),
      { maxLength: 6 },
    )
    .map((given) => {
      const marks = given.map(({ type, start, length, href }): Mark => {
        const range = { type, start, end: start + length };
        return type === 'link' ? { ...range, href } : range;
      });
      return { text: value, marks: normaliseMarks(marks, value.length) };
    }),
);

/** The segments of a row's side. */
export const segments = fc
  .array(richText, { minLength: 1, maxLength: 4 })
  .map((contents) => contents.map((content, index) => ({ id: `s${index}`, content })));
