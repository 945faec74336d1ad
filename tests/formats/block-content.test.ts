import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseMarks, type Mark, plain } from '../../src/core/text/rich-text.ts';
import { blockContents } from '../../src/formats/block-content.ts';
import { contentArbitrary } from './content-arbitrary.ts';
import { shown } from './read-ok.ts';

const bold = (start: number, end: number): Mark => ({ type: 'bold', start, end });
const shownParts = (text: string, marks: Mark[] = []) => blockContents({ text, marks }).map(shown);

test('lines are trimmed and an empty line ends a block', () => {
  expect(shownParts(' a \n b\n \n\n c ')).toEqual(['a\nb', 'c']);
  expect(shownParts(' \n\t\n')).toEqual([]);
});

test('marks move with the text that is cut around them', () => {
  expect(shownParts('  ab  \n\n  cd', [bold(3, 11)])).toEqual(['a<b>b</b>', '<b>c</b>d']);
});

test('a mark neither begins nor ends in white space, and goes on over it', () => {
  expect(shownParts('one two three', [bold(0, 4), bold(4, 8)])).toEqual(['<b>one two</b> three']);
  expect(shownParts('one\ntwo', [bold(0, 3), bold(4, 7)])).toEqual(['<b>one\ntwo</b>']);
});

test('a mark never cuts a character in two', () => {
  expect(shownParts('a😀b', [bold(0, 2)])).toEqual(['<b>a😀</b>b']);
  expect(shownParts('a😀b', [bold(2, 4)])).toEqual(['a<b>😀b</b>']);
});

test('links stay apart, and opaque codes, control characters and lone surrogates go', () => {
  const link = (start: number, end: number): Mark => ({ type: 'link', start, end, href: 'https://x.kh/' });
  expect(shownParts('a b', [link(0, 1), link(2, 3)])).toEqual([
    '<a https://x.kh/>a</a> <a https://x.kh/>b</a>',
  ]);
  expect(shownParts('a\ufffcb\x01\ud800c😀')).toEqual(['abc😀']);
});

test('what has been made tidy once stays as it is', () => {
  fc.assert(
    fc.property(contentArbitrary, (content) => {
      expect(blockContents(content)).toEqual([content]);
    }),
  );
});

test('marks lie inside their text and are in their normal form, whatever is cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\ufffc', 'ក'), maxLength: 30 });
  const mark = fc.record({
    type: fc.constantFrom('bold' as const, 'italic' as const),
    start: fc.nat(30),
    end: fc.nat(30),
  });
  fc.assert(
    fc.property(text, fc.array(mark, { maxLength: 4 }), (given, marks) => {
      for (const part of blockContents({ text: given, marks: normaliseMarks(marks, given.length) })) {
        expect(part.text).toMatch(/^\S(?:[\s\S]*\S)?$/);
        expect(part.marks).toEqual(normaliseMarks(part.marks, part.text.length));
        for (const { start, end } of part.marks)
          expect(part.text.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
      }
    }),
  );
});

test('characters that do not show make no block by themselves', () => {
  const said = '\u200b\u200b\n\na\u200bb\n\n\u200d\u2060 \u00ad';
  expect(blockContents(plain(said))).toEqual([plain('a\u200bb')]);
});

test('a hundred thousand spaces in a line take no time', () => {
  const text = `a${' '.repeat(200_000)}b\n${'x\n\n'.repeat(20_000)}`;
  expect(blockContents({ text, marks: [] })).toHaveLength(20_000);
});
