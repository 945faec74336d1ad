const segmenter = new Intl.Segmenter('km', { granularity: 'grapheme' });

/** What a reader takes for single characters, in order; joined they give the text back. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The nearest offset at or before `offset` at which no character is cut in two. */
export function graphemeBoundary(text: string, offset: number): number {
  return graphemeBoundaries(text)(offset);
}

/** Below U+0300 nothing but a carriage return joins what follows it. */
function isSimple(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit < 0x300 && unit !== 0x0d;
}

/** The same for many offsets of one text. */
export function graphemeBoundaries(text: string): (offset: number) => number {
  let segments: Intl.Segments | undefined;
  return (offset) => {
    if (offset <= 0) return 0;
    if (offset >= text.length) return text.length;
    if (isSimple(text, offset - 1) && isSimple(text, offset)) return offset;
    segments ??= segmenter.segment(text);
    return segments.containing(offset)?.index ?? 0;
  };
}
