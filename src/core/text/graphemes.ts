const segmenter = new Intl.Segmenter('km', { granularity: 'grapheme' });

/** What a reader takes for single characters, in order; joined they give the text back. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The nearest offset at or before `offset` at which no character is cut in two. */
export function graphemeBoundary(text: string, offset: number): number {
  return graphemeBoundaries(text)(offset);
}

/** The same for many offsets of one text. */
export function graphemeBoundaries(text: string): (offset: number) => number {
  const segments = segmenter.segment(text);
  return (offset) => {
    if (offset <= 0) return 0;
    if (offset >= text.length) return text.length;
    return segments.containing(offset)?.index ?? 0;
  };
}
