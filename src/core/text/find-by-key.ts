import { graphemeBoundaries } from './graphemes.ts';
import { matchKeyWithOffsets } from './match-key.ts';

const trailing = /[\s\u00ad\u200b\u2060\ufeff]/;

/**
 * The ranges of `text`, in UTF-16 units and half-open, whose match key is `queryKey`: in order, never
 * overlapping, never with a character cut in two.
 */
export function findByKey(text: string, queryKey: string): { start: number; end: number }[] {
  return findInKey(text, matchKeyWithOffsets(text), queryKey);
}

/** The same where the text's match key is known already. */
export function findInKey(
  text: string,
  { key, offsets }: { key: string; offsets: Uint32Array },
  queryKey: string,
): { start: number; end: number }[] {
  if (queryKey === '') return [];
  const found: { start: number; end: number }[] = [];
  const boundary = graphemeBoundaries(text);
  let from = 0;
  for (;;) {
    const at = key.indexOf(queryKey, from);
    if (at < 0) return found;
    const after = at + queryKey.length;
    const start = offsets[at]!;
    let end = offsets[after]!;
    while (end > start && trailing.test(text[end - 1]!)) end -= 1;
    const whole =
      (at === 0 || offsets[at - 1] !== start) &&
      offsets[after - 1]! < offsets[after]! &&
      end > start &&
      boundary(start) === start &&
      boundary(end) === end;
    if (whole) found.push({ start, end });
    from = whole ? after : at + 1;
  }
}
