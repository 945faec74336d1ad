import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';

function sameSegments(a: Node, b: Node): boolean {
  return (
    a.childCount === b.childCount &&
    a.children.every((segment, index) => segment.attrs.id === b.child(index).attrs.id)
  );
}

/** Whether the selection reaches over more than one segment. */
export function crossesSegments({ selection }: EditorState): boolean {
  return selection.$from.depth === 0 || !selection.$from.sameParent(selection.$to);
}

/** Deletes what is selected inside each segment, and leaves every segment standing; the caret goes to the start. */
export function deleteInEachSegment(state: EditorState): Transaction {
  const { from, to } = state.selection;
  const { tr } = state;
  const parts: [number, number][] = [];
  state.doc.forEach((node, position) => {
    const start = Math.max(from, position + 1);
    const end = Math.min(to, position + 1 + node.content.size);
    if (start < end) parts.push([start, end]);
  });
  for (const [start, end] of parts.reverse()) tr.delete(start, end);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), 1));
}

/** What the browser would do to a selection over several segments is done here, inside each. */
function beforeInput(view: EditorView, event: InputEvent): boolean {
  if (!event.cancelable || !crossesSegments(view.state)) return false;
  const transaction = deleteInEachSegment(view.state);
  if (event.inputType === 'insertText' && event.data) transaction.insertText(event.data);
  view.dispatch(transaction.scrollIntoView());
  event.preventDefault();
  return true;
}

/**
 * Keeps a row's segments apart: nothing that is typed, deleted, cut, pasted or dropped joins two of
 * them or cuts one; a deletion over several empties the part selected in each.
 */
export function keepSegments(): Plugin {
  return new Plugin({
    filterTransaction: (transaction, state) =>
      !transaction.docChanged || sameSegments(transaction.doc, state.doc),
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => beforeInput(view, event),
        compositionstart: (view) => {
          if (crossesSegments(view.state)) view.dispatch(deleteInEachSegment(view.state));
          return false;
        },
        cut: (view, event) => {
          if (!crossesSegments(view.state) || !event.clipboardData) return false;
          const { dom, text } = view.serializeForClipboard(view.state.selection.content());
          event.clipboardData.setData('text/html', dom.innerHTML);
          event.clipboardData.setData('text/plain', text);
          event.preventDefault();
          view.dispatch(deleteInEachSegment(view.state).setMeta('uiEvent', 'cut').scrollIntoView());
          return true;
        },
      },
      handleTextInput: (view, _from, _to, text) => {
        if (!crossesSegments(view.state)) return false;
        const transaction = deleteInEachSegment(view.state);
        view.dispatch(transaction.insertText(text).scrollIntoView());
        return true;
      },
    },
  });
}
