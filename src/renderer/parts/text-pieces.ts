import { type Mark, markTypes, type RichText } from '../../core/text/rich-text.ts';

/** A stretch of text over which nothing changes. */
export interface TextPiece {
  text: string;
  start: number;
  /** In the order in which they nest. */
  marks: Mark[];
  /** Names of the ranges that cover it. */
  ranges: string[];
}

/** A stretch to be told apart, such as what was found; half-open, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
  name: string;
}

/** Cuts a text wherever a mark or range begins or ends; the pieces put together are the text. */
export function textPieces(content: RichText, ranges: readonly TextRange[] = []): TextPiece[] {
  const { text, marks } = content;
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...marks, ...ranges]) {
    cuts.add(Math.min(Math.max(start, 0), text.length));
    cuts.add(Math.min(Math.max(end, 0), text.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const covers = (range: { start: number; end: number }) => range.start <= start && range.end >= end;
    return {
      text: text.slice(start, end),
      start,
      marks: marks.filter(covers).sort((a, b) => markTypes.indexOf(a.type) - markTypes.indexOf(b.type)),
      ranges: ranges.filter(covers).map((range) => range.name),
    };
  });
}
