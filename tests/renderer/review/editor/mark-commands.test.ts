import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { plain } from '../../../../src/core/text/rich-text.ts';
import { fromEditor, toEditor } from '../../../../src/renderer/review/editor/editor-text.ts';
import { setLink, toggle } from '../../../../src/renderer/review/editor/mark-commands.ts';

function onSelection(from: number, to: number, ...commands: Command[]) {
  const doc = toEditor([{ id: 'a', content: plain('the 3rd one') }]);
  let state = EditorState.create({ doc });
  state = state.apply(state.tr.setSelection(TextSelection.create(doc, from + 1, to + 1)));
  for (const command of commands) {
    command(state, (transaction) => {
      state = state.apply(transaction);
    });
  }
  return fromEditor(state.doc)[0]?.content.marks;
}

test('a mark goes on and off again', () => {
  expect(onSelection(4, 7, toggle('bold'))).toEqual([{ type: 'bold', start: 4, end: 7 }]);
  expect(onSelection(4, 7, toggle('bold'), toggle('bold'))).toEqual([]);
});

test('what is raised is not lowered too', () => {
  expect(onSelection(5, 7, toggle('superscript'), toggle('subscript'))).toEqual([
    { type: 'subscript', start: 5, end: 7 },
  ]);
});

test('a new address takes the place of the old one', () => {
  expect(onSelection(0, 3, setLink('https://a.example'), setLink('https://b.example'))).toEqual([
    { type: 'link', start: 0, end: 3, href: 'https://b.example' },
  ]);
  expect(onSelection(0, 3, setLink('https://a.example'), setLink(null))).toEqual([]);
});

test('without a selection there is nothing to link', () => {
  expect(onSelection(3, 3, setLink('https://a.example'))).toEqual([]);
});
