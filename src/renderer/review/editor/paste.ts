import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { holdStyles, schema } from './schema.ts';
import { crossesSegments, deleteInEachSegment } from './keep-segments.ts';

const lineBreaks = /[ \t]*[\r\n\u2028\u2029]+[ \t]*/gu;
const safeAddress = /^(https?|mailto):/i;

/** A text on one line: a line break, with the blanks around it, becomes one space. */
export function onOneLine(text: string): string {
  return text.replace(lineBreaks, ' ');
}

const keep = (mark: Mark) => mark.type !== schema.marks.link || safeAddress.test(String(mark.attrs.href));

/** What was copied as a run of marked text; paragraphs stand one space apart. */
export function inlineContent(slice: Slice): Fragment {
  const nodes: Node[] = [];
  const breakHere = () => {
    const last = nodes.at(-1)?.text;
    if (last !== undefined && !/\s$/u.test(last)) nodes.push(schema.text(' '));
  };
  slice.content.descendants((node) => {
    if (node.isTextblock) breakHere();
    else if (node.isText && node.text) {
      const text = onOneLine(node.text);
      if (text !== '') nodes.push(schema.text(text, node.marks.filter(keep)));
    }
    return true;
  });
  return Fragment.fromArray(nodes);
}

function insert(view: EditorView, content: Fragment): boolean {
  const { state } = view;
  const transaction = crossesSegments(state) ? deleteInEachSegment(state) : state.tr;
  transaction.replaceSelection(new Slice(content, 0, 0));
  view.dispatch(transaction.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView());
  return true;
}

/** Lets pasted and dropped text in on one line, with our marks and nothing else. */
export function cleanPaste(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: holdStyles,
      clipboardTextParser: (text, $context) =>
        new Slice(
          text === '' ? Fragment.empty : Fragment.from(schema.text(onOneLine(text), $context.marks())),
          0,
          0,
        ),
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
      handlePaste: (view, _event, slice) => insert(view, inlineContent(slice)),
      handleDrop: (view, event, slice, moved) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!at) return true;
        const transaction = moved ? deleteInEachSegment(view.state) : view.state.tr;
        const place = transaction.mapping.map(at.pos);
        transaction.setSelection(TextSelection.near(transaction.doc.resolve(place)));
        transaction.replaceSelection(new Slice(inlineContent(slice), 0, 0));
        view.dispatch(transaction.setMeta('uiEvent', 'drop'));
        view.focus();
        return true;
      },
    },
  });
}
