import fc from 'fast-check';
import { Slice } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { plain } from '../../../../src/core/text/rich-text.ts';
import { toEditor, segmentText } from '../../../../src/renderer/review/editor/editor-text.ts';
import { inlineContent, onOneLine } from '../../../../src/renderer/review/editor/paste.ts';
import { holdStyles, schema } from '../../../../src/renderer/review/editor/schema.ts';
import { segments } from './texts.ts';

const pasted = (given: Parameters<typeof toEditor>[0]) =>
  segmentText(schema.node('segment', null, inlineContent(new Slice(toEditor(given).content, 0, 0))));

test('line breaks become one space, with the blanks around them', () => {
  expect(onOneLine('one  \r\n\r\n\ttwo\u2028three')).toBe('one two three');
  expect(onOneLine('kept  as\u00A0it\u200Bis')).toBe('kept  as\u00A0it\u200Bis');
});

test('paragraphs are put one space apart', () => {
  expect(
    pasted([
      { id: 'a', content: plain('One.') },
      { id: 'b', content: plain('Two.') },
    ]).text,
  ).toBe('One. Two.');
});

test('what is pasted stands on one line, whatever was copied', () => {
  fc.assert(
    fc.property(segments, (given) => {
      expect(pasted(given).text).not.toMatch(/[\r\n\u2028\u2029]/);
    }),
  );
});

test('marks come along, and links only where they lead to a page or an address', () => {
  const marks = [
    { type: 'bold' as const, start: 0, end: 3 },
    { type: 'link' as const, start: 4, end: 7, href: 'https://example.org' },
    { type: 'link' as const, start: 8, end: 11, href: 'javascript:alert(1)' },
  ];
  expect(pasted([{ id: 'a', content: { text: 'one two six', marks } }]).marks).toEqual(marks.slice(0, 2));
});

test('styles are held back inside tags only', () => {
  expect(holdStyles('<p class="a" style="font-weight:bold">a style="b"</p>')).toBe(
    '<p class="a" data-style="font-weight:bold">a style="b"</p>',
  );
});
