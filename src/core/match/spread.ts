import { concat, type RichText, slice } from '../text/rich-text.ts';
import { hunksBetween } from './hunks.ts';

/**
 * Lays a text over the pieces that another was cut into: each cut goes where it stands in the new text, and what
 * was put in at a cut goes to the piece before it. Joined, what comes back is `whole`.
 */
export function spread(pieces: readonly RichText[], whole: RichText, language: string): RichText[] {
  if (pieces.length === 1) return [whole];
  const hunks = hunksBetween(concat(pieces), whole, language);
  const parts: RichText[] = [];
  let cut = 0;
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    cut += piece.text.length;
    const to = index === pieces.length - 1 ? whole.text.length : placeOf(hunks, cut);
    parts.push(slice(whole, from, to));
    from = to;
  }
  return parts;
}

function placeOf(hunks: ReturnType<typeof hunksBetween>, at: number): number {
  let left = 0;
  let right = 0;
  for (const { changed, before, after } of hunks) {
    const end = left + before.text.length;
    if (end > at) return changed ? right + after.text.length : right + at - left;
    left = end;
    right += after.text.length;
  }
  return right;
}
