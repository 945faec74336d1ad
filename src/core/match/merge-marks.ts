import { type Mark, type MarkType, markTypes, normaliseMarks, type RichText } from '../text/rich-text.ts';

/**
 * The marks of one and the same text as two people left them, kind by kind and place by place; null where
 * they put different links on it.
 */
export function mergeMarks(base: RichText, mine: RichText, theirs: RichText): RichText | null {
  const { text } = base;
  const places = [0, text.length];
  for (const { marks } of [base, mine, theirs]) for (const { start, end } of marks) places.push(start, end);
  const cuts = [...new Set(places)].sort((a, b) => a - b);
  const marks: Mark[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [start, end] = [cuts[index]!, cuts[index + 1]!];
    for (const type of markTypes) {
      const [was, here, there] = [base, mine, theirs].map(({ marks }) => valueAt(marks, type, start));
      if (here !== was && there !== was && here !== there) return null;
      const value = here === was ? there : here;
      if (value === undefined) continue;
      marks.push(type === 'link' ? { type, start, end, href: value } : { type, start, end });
    }
  }
  return { text, marks: normaliseMarks(marks, text.length) };
}

/** A link's address, an empty text for any other mark, undefined where there is none. */
function valueAt(marks: readonly Mark[], type: MarkType, at: number): string | undefined {
  const mark = marks.find((one) => one.type === type && one.start <= at && one.end > at);
  return mark && (mark.href ?? '');
}
