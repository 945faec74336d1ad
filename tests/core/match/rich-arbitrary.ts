import fc from 'fast-check';
import { type Mark, markTypes, normaliseMarks, type RichText } from '../../../src/core/text/rich-text.ts';
import { graphemes } from '../../../src/core/text/graphemes.ts';
import { anyText } from '../text/khmer-arbitrary.ts';

const words = [
  'The ',
  'Council ',
  'of ',
  'Ministers ',
  'met',
  '. ',
  'ក្រុម',
  'ប្រឹក្សា',
  'រដ្ឋ',
  'មន្ត្រី',
  '\u200b',
  '។ ',
  '12 ',
];
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(''));

const arbitraryMark = (length: number): fc.Arbitrary<Mark> =>
  fc
    .record({ type: fc.constantFrom(...markTypes), start: fc.nat(length), end: fc.nat(length) })
    .map((mark) => (mark.type === 'link' ? { ...mark, href: 'https://example.org' } : mark));

function withMarks(text: string): fc.Arbitrary<RichText> {
  return fc
    .array(arbitraryMark(text.length), { maxLength: 2 })
    .map((marks) => ({ text, marks: normaliseMarks(marks, text.length) }));
}

/** Texts with marks, of words as people write them and of anything at all. */
export const richText: fc.Arbitrary<RichText> = fc
  .oneof({ weight: 3, arbitrary: sentence }, { weight: 1, arbitrary: anyText })
  .chain(withMarks);

/** A text and two others that people could have made of it. */
export const threeTexts: fc.Arbitrary<[RichText, RichText, RichText]> = richText.chain((base) => {
  const clusters = graphemes(base.text);
  const revised = fc
    .array(fc.record({ at: fc.nat(clusters.length), gone: fc.nat(3), come: fc.constantFrom('', ...words) }), {
      maxLength: 2,
    })
    .chain((changes) => {
      const parts = [...clusters];
      for (const { at, gone, come } of changes) parts.splice(at, gone, come);
      const text = parts.join('');
      const kept = { text, marks: normaliseMarks(base.marks, text.length) };
      return fc.oneof(fc.constant(kept), withMarks(text));
    });
  return fc.tuple(fc.constant(base), revised, revised);
});
