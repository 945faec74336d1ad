import fc from 'fast-check';
import { Slice } from 'prosemirror-model';
import { AllSelection, EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { fromEditor, toEditor } from '../../../../src/renderer/review/editor/editor-text.ts';
import {
  crossesSegments,
  deleteInEachSegment,
  keepSegments,
} from '../../../../src/renderer/review/editor/keep-segments.ts';
import { segments } from './texts.ts';

function stateOf(given: Parameters<typeof toEditor>[0]) {
  return EditorState.create({ doc: toEditor(given), plugins: [keepSegments()] });
}

const words = (...texts: string[]) =>
  texts.map((text, index) => ({ id: `s${index}`, content: { text, marks: [] } }));

test('no step joins two segments or cuts one', () => {
  const steps = fc.array(fc.record({ from: fc.nat(40), length: fc.nat(40), cut: fc.boolean() }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(segments, steps, (given, wanted) => {
      let state = stateOf(given);
      for (const { from, length, cut } of wanted) {
        const start = Math.min(from, state.doc.content.size);
        const end = Math.min(start + length, state.doc.content.size);
        const transaction = state.tr;
        if (!cut) transaction.delete(start, end);
        else if (state.doc.resolve(start).depth === 1) transaction.split(start);
        state = state.apply(transaction);
      }
      expect(fromEditor(state.doc).map(({ id }) => id)).toEqual(given.map(({ id }) => id));
    }),
  );
});

test('deleting over several segments empties the part selected in each', () => {
  const state = stateOf(words('one two', 'three', 'four five'));
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 4, 21)));
  expect(crossesSegments(selected)).toBe(true);
  const after = selected.apply(deleteInEachSegment(selected));
  expect(fromEditor(after.doc).map(({ content }) => content.text)).toEqual(['one', '', ' five']);
  expect(after.selection.from).toBe(4);
});

test('deleting everything leaves every segment, empty', () => {
  fc.assert(
    fc.property(segments, (given) => {
      const state = stateOf(given);
      const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)));
      const after = all.apply(deleteInEachSegment(all));
      expect(fromEditor(after.doc)).toEqual(
        given.map(({ id }) => ({ id, content: { text: '', marks: [] } })),
      );
    }),
  );
});

test('a segment cannot be put in from outside', () => {
  const state = stateOf(words('one', 'two'));
  const other = toEditor(words('new'));
  const after = state.apply(state.tr.replace(0, 0, new Slice(other.content, 0, 0)));
  expect(after.doc.childCount).toBe(2);
});
