import { closeHistory } from 'prosemirror-history';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { plain, slice, type RichText } from '../../../core/text/rich-text.ts';
import { splitSentences } from '../../../core/text/split-sentences.ts';
import { inlineNodes } from './editor-text.ts';

/**
 * A text with its marks over the segments of a row, `count` of them: a sentence each where it has as many; else all of
 * it in the first, and nothing in the others.
 */
export function overSegments(content: RichText, count: number, language: string): RichText[] {
  const sentences = count > 1 ? splitSentences(content.text, language) : [];
  if (sentences.length === count) return sentences.map(({ start, end }) => slice(content, start, end));
  return Array.from({ length: count }, (_, at) => (at === 0 ? content : plain('')));
}

/** Puts a text in place of what all segments say, as one step; the caret goes to its end. */
export function replaceAll(state: EditorState, content: RichText, language: string): Transaction {
  const { doc, tr } = state;
  const texts = overSegments(content, doc.childCount, language);
  let caret = 1;
  doc.forEach((node, position, at) => {
    const text = texts[at]!;
    const start = tr.mapping.map(position + 1, -1);
    tr.replaceWith(start, start + node.content.size, text.text === '' ? [] : inlineNodes(text));
    if (text.text !== '') caret = start + text.text.length;
  });
  return closeHistory(tr.setSelection(TextSelection.create(tr.doc, caret)));
}
