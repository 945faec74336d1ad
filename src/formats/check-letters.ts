import type { RichText } from '../core/text/rich-text.ts';
import { readLimits, Unreadable } from './read-result.ts';

/** Throws `Unreadable` "too-much-text" where texts are longer together than a project holds. */
export function checkLetters(texts: Iterable<RichText | null>): void {
  let letters = 0;
  for (const content of texts) letters += content?.text.length ?? 0;
  if (letters > readLimits.letters) throw new Unreadable({ code: 'too-much-text' });
}
