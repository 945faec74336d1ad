import { matchKey } from '../text/match-key.ts';

/** Whether a reader would call two texts the same words, though their characters may differ. */
export function sameSpelling(a: string, b: string): boolean {
  return a === b || matchKey(a) === matchKey(b);
}
