import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromEditor, segmentText, toEditor } from '../../../../src/renderer/review/editor/editor-text.ts';
import { segments } from './texts.ts';

test('text to editor to text is the identity', () => {
  fc.assert(
    fc.property(segments, (given) => {
      expect(fromEditor(toEditor(given))).toEqual(given);
    }),
    { numRuns: 2_000 },
  );
});

test('offsets in the editor are those of the text', () => {
  fc.assert(
    fc.property(segments, (given) => {
      toEditor(given).children.forEach((node, index) => {
        expect(node.content.size).toBe(given[index]?.content.text.length);
      });
    }),
  );
});

test('a row without a translation has one empty segment without an id', () => {
  const doc = toEditor([{ id: null, content: { text: '', marks: [] } }]);
  expect(fromEditor(doc)).toEqual([{ id: null, content: { text: '', marks: [] } }]);
});

test('two links over the same words stay two', () => {
  const marks = [
    { type: 'link' as const, start: 0, end: 4, href: 'https://a.example' },
    { type: 'link' as const, start: 2, end: 6, href: 'https://b.example' },
  ];
  const doc = toEditor([{ id: 'a', content: { text: 'abcdef', marks } }]);
  expect(segmentText(doc.child(0))).toEqual({ text: 'abcdef', marks });
});
