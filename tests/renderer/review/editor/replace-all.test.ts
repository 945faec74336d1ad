import fc from 'fast-check';
import { history, undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { fromEditor, toEditor } from '../../../../src/renderer/review/editor/editor-text.ts';
import { keepSegments } from '../../../../src/renderer/review/editor/keep-segments.ts';
import { overSegments, replaceAll } from '../../../../src/renderer/review/editor/replace-all.ts';
import { richText, segments } from './texts.ts';

const bold = (text: string, start: number, end: number) => ({
  text,
  marks: [{ type: 'bold' as const, start, end }],
});
const said = (count: number, text = 'It was held. All came.') =>
  overSegments(bold(text, 3, 6), count, 'en').map((part) => part.text);

test('a text goes over the segments of a row by sentences where they are as many, else into the first', () => {
  expect(said(1)).toEqual(['It was held. All came.']);
  expect(said(2)).toEqual(['It was held.', 'All came.']);
  expect(said(3)).toEqual(['It was held. All came.', '', '']);
  expect(said(2, 'It was held.')).toEqual(['It was held.', '']);
  expect(overSegments(bold('One. Two.', 0, 9), 2, 'en')).toEqual([bold('One.', 0, 4), bold('Two.', 0, 4)]);
});

test('any text takes the place of all segments with its marks, and one undo brings everything back', () => {
  fc.assert(
    fc.property(segments, richText, (given, content) => {
      const before = EditorState.create({ doc: toEditor(given), plugins: [history(), keepSegments()] });
      const after = before.apply(replaceAll(before, content, 'en'));
      expect(fromEditor(after.doc)).toEqual(
        overSegments(content, given.length, 'en').map((part, at) => ({ id: `s${at}`, content: part })),
      );
      let back = after;
      undo(after, (transaction) => (back = after.apply(transaction)));
      expect(fromEditor(back.doc)).toEqual(given);
    }),
  );
});
