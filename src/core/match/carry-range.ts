import { graphemeBoundaries } from '../text/graphemes.ts';
import { redline } from './redline.ts';
import { tokenise } from './tokenise.ts';

export interface TextRange {
  start: number;
  end: number;
}

/** So much of a range's tokens, white space apart, must still be there for it to be the same range. */
const leastKept = 1 / 3;

/**
 * Where a range of `before` lies in `after`, both half-open in UTF-16 units; null when less than a third of its
 * tokens is left. What replaces a part that lies wholly in the range belongs to it. A range that a redline takes for
 * a coincidence in all that is new around it is found by its words where they stand in each text just once.
 */
export function carryRange(before: string, after: string, range: TextRange): TextRange | null {
  if (before === after) return range;
  return byRedline(before, after, range) ?? byWords(before, after, range);
}

function byWords(before: string, after: string, { start, end }: TextRange): TextRange | null {
  const quote = tokenise(before.slice(start, end), '');
  const [was, ...others] = placesOf(quote, before);
  const [is, ...more] = placesOf(quote, after);
  if (was !== start || is === undefined || others.length + more.length > 0) return null;
  return { start: is, end: is + end - start };
}

/** Where tokens that are not all white space stand in a text, one after the other, in UTF-16 units. */
function placesOf(tokens: readonly string[], text: string): number[] {
  const found: number[] = [];
  if (tokens.every((token) => token.trim() === '')) return found;
  const all = tokenise(text, '');
  let at = 0;
  for (const [index, token] of all.entries()) {
    if (tokens.every((one, further) => all[index + further] === one)) found.push(at);
    at += token.length;
  }
  return found;
}

function byRedline(before: string, after: string, { start, end }: TextRange): TextRange | null {
  let left = 0;
  let right = 0;
  let from: number | null = null;
  let to = 0;
  let kept = 0;
  const quote = before.slice(start, end);
  const count = counter(quote);
  let gone: TextRange | null = null;
  const take = (a: number, b: number) => {
    from ??= a;
    to = b;
  };
  for (const { op, text } of redline(before, after, '')) {
    const { length } = text;
    if (op === 'insert') {
      if (gone && gone.start >= start && gone.end <= end) take(right, right + length);
      right += length;
      gone = null;
      continue;
    }
    gone = op === 'delete' ? { start: left, end: left + length } : null;
    if (op === 'equal') {
      const first = Math.max(start, left);
      const last = Math.min(end, left + length);
      if (first < last) {
        kept += count(before.slice(first, last));
        take(right + first - left, right + last - left);
      }
      right += length;
    }
    left += length;
  }
  if (from === null || kept === 0 || kept < count(quote) * leastKept) return null;
  return toCharacters(after, quote.trim() === quote ? trimmed(after, from, to) : { start: from, end: to });
}

/** Counts the tokens of a part of the range: all of them where the range is blank, else those that are not white space. */
function counter(range: string): (part: string) => number {
  const blank = range.trim() === '';
  return (part) => tokenise(part, '').filter((token) => blank || token.trim() !== '').length;
}

function trimmed(text: string, start: number, end: number): TextRange {
  const part = text.slice(start, end);
  return { start: end - part.trimStart().length, end: start + part.trimEnd().length };
}

/** Grown so that no character is cut in two. */
function toCharacters(text: string, { start, end }: TextRange): TextRange {
  const boundary = graphemeBoundaries(text);
  let last = end;
  while (last < text.length && boundary(last) !== last) last += 1;
  return { start: boundary(start), end: last };
}
