import { concat, type RichText, slice } from './rich-text.ts';

/** Puts `text` in place of `[start, end)`, in UTF-16 units. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** `content` after edits, in order and apart; what is put in takes on the marks at each one's start. */
export function editContent(content: RichText, edits: readonly TextEdit[]): RichText {
  const parts: RichText[] = [];
  let from = 0;
  for (const { start, end, text } of edits) {
    const marks = content.marks
      .filter((mark) => mark.start <= start && mark.end > start)
      .map((mark) => ({ ...mark, start: 0, end: text.length }));
    parts.push(slice(content, from, start), { text, marks });
    from = end;
  }
  return concat([...parts, slice(content, from)]);
}
