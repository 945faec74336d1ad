import { concat, plain, type RichText } from '../core/text/rich-text.ts';

/** Signs that cling to what stands before them, and brackets that cling to what follows. */
const clingsBack = /^[\s។៕៖ៗ,.;:!?)\]»”’]/;
const clingsOn = /[\s([«“‘]$/;

/**
 * Segments of one block as one text: a space between them, in Khmer as in English, since a Khmer segment ends with a
 * sentence or at a phrase's space; none where a sign clings to its neighbour in Khmer.
 */
export function joinSegments(segments: readonly RichText[], language: string): RichText {
  const khmer = /^km\b/i.test(language);
  const parts: RichText[] = [];
  for (const segment of segments) {
    if (segment.text === '') continue;
    const before = parts.at(-1)?.text;
    const clings = khmer && before !== undefined && (clingsOn.test(before) || clingsBack.test(segment.text));
    if (before !== undefined && !clings) parts.push(plain(' '));
    parts.push(segment);
  }
  return concat(parts);
}
