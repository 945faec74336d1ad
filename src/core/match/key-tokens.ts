/** How a language's match keys are cut for fuzzy matching: Khmer into grapheme clusters, others into words. */
export type Cut = 'clusters' | 'words';

export function cutFor(language: string): Cut {
  return /^km(?:$|[-_])/i.test(language) ? 'clusters' : 'words';
}

const coeng = 0x17d2;

const isSurrogatePair = (high: number, low: number) =>
  high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;

/** What stands in one cluster with the unit before it: Khmer vowels and signs, combining marks, selectors. */
const joins = (unit: number) =>
  (unit >= 0x17b4 && unit <= 0x17d3) ||
  unit === 0x17dd ||
  (unit >= 0x300 && unit <= 0x36f) ||
  (unit >= 0xfe00 && unit <= 0xfe0f);

/** Where the grapheme cluster of a match key that begins at `start` ends, in UTF-16 units. */
export function clusterEnd(key: string, start: number): number {
  let last = key.charCodeAt(start);
  let end = start + 1;
  while (end < key.length) {
    const unit = key.charCodeAt(end);
    const stacked = last === coeng && unit >= 0x1780 && unit <= 0x17b3;
    if (!stacked && !joins(unit) && !isSurrogatePair(last, unit)) break;
    last = unit;
    end += 1;
  }
  return end;
}

const isAsciiWord = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
const wordUnit = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
const isWord = (unit: number) =>
  unit < 0x80
    ? isAsciiWord(unit)
    : wordUnit.test(String.fromCharCode(unit)) && !(unit >= 0x1780 && unit < 0x1800);

/** Where the word or sign of a match key that begins at `start` ends; spaces are to be skipped before. */
export function wordEnd(key: string, start: number): number {
  if (!isWord(key.charCodeAt(start))) return clusterEnd(key, start);
  let end = start + 1;
  while (end < key.length) {
    const unit = key.charCodeAt(end);
    const inside = unit === 0x27 || unit === 0x2e || unit === 0x2c;
    if (!isWord(unit) && !(inside && end + 1 < key.length && isWord(key.charCodeAt(end + 1)))) break;
    end += 1;
  }
  return end;
}

/**
 * Calls `visit` with the range of every token of a match key, in order. Spaces are no tokens: in Khmer they mark phrases
 * as each writer likes.
 */
export function eachToken(key: string, cut: Cut, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < key.length;) {
    if (key.charCodeAt(at) === 0x20) {
      at += 1;
      continue;
    }
    const end = cut === 'words' ? wordEnd(key, at) : clusterEnd(key, at);
    visit(at, end);
    at = end;
  }
}

/** The tokens of a match key as text. */
export function keyTokens(key: string, cut: Cut): string[] {
  const tokens: string[] = [];
  eachToken(key, cut, (start, end) => tokens.push(key.slice(start, end)));
  return tokens;
}

/** A token as 16 bits. Equal tokens are equal numbers; different ones seldom are, so distances only shrink. */
export function tokenNumber(key: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** Writes the tokens of a match key as 16-bit numbers to `numbers` from `at` on; returns where they end. */
export function writeTokenNumbers(key: string, cut: Cut, numbers: Uint16Array, at: number): number {
  const words = cut === 'words';
  let next = at;
  for (let start = 0; start < key.length;) {
    if (key.charCodeAt(start) === 0x20) {
      start += 1;
      continue;
    }
    const end = words ? wordEnd(key, start) : clusterEnd(key, start);
    numbers[next++] = tokenNumber(key, start, end);
    start = end;
  }
  return next;
}

/** The tokens of a match key as 16-bit numbers. */
export function tokenNumbers(key: string, cut: Cut): Uint16Array {
  const numbers = new Uint16Array(key.length);
  return numbers.subarray(0, writeTokenNumbers(key, cut, numbers, 0));
}

/** How many grapheme clusters a match key has, without its spaces. */
export function countClusters(key: string): number {
  let count = 0;
  for (let at = 0; at < key.length;) {
    if (key.charCodeAt(at) === 0x20) at += 1;
    else {
      at = clusterEnd(key, at);
      count += 1;
    }
  }
  return count;
}
