import { concat, type RichText, slice } from '../../core/text/rich-text.ts';

/** `content` with another text in place of ranges, in order and apart; it takes on the marks at each one's start. */
export function replaceRanges(
  content: RichText,
  ranges: readonly { start: number; end: number }[],
  replacement: string,
): RichText {
  const parts: RichText[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    const marks = content.marks
      .filter((mark) => mark.start <= start && mark.end > start)
      .map((mark) => ({ ...mark, start: 0, end: replacement.length }));
    parts.push(slice(content, from, start), { text: replacement, marks });
    from = end;
  }
  return concat([...parts, slice(content, from)]);
}
