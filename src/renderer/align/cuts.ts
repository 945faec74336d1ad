import { graphemeBoundary } from '../../core/text/graphemes.ts';

/** Where a text is likely to be cut: behind the sentence or word that ends nearest to its middle. */
export function nearestCut(text: string): number {
  const middle = text.length / 2;
  const ends = (pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found.index + found[0].length);
  const inside = (places: number[]) => places.filter((at) => at > 0 && at < text.length);
  const sentences = inside(ends(/[.!?;។៕៖]\s*/gu));
  const places = sentences.length > 0 ? sentences : inside(ends(/[\s\u200b]+/gu));
  const nearest = places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return graphemeBoundary(text, nearest ?? Math.floor(middle));
}

/** The next place at which a text may be cut: by characters as a reader sees them, or by words. */
export function nextCut(text: string, from: number, by: 1 | -1, word: boolean, language: string): number {
  const granularity = word ? 'word' : 'grapheme';
  const starts = Array.from(
    new Intl.Segmenter(language, { granularity }).segment(text),
    ({ index }) => index,
  );
  const places = [...starts, text.length].filter((at) => graphemeBoundary(text, at) === at);
  const next = by === 1 ? places.find((at) => at > from) : places.findLast((at) => at < from);
  return next ?? from;
}
