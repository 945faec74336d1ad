import { lineJoint, markedJoint } from '../../core/document/line-joint.ts';
import { concat, plain, type RichText, slice } from '../../core/text/rich-text.ts';

/** What stands before the hyphen of words that keep it. */
const compound =
  /^(?:mid|non|self|co|cross|well|long|short|high|low|half|ex|all|full|semi|post|pre|anti|multi|inter|sub|vice|one|two|three|four|five|ten)$/i;
const cutWord = /(\p{L}+)(?:\u00ad|-)$/u;
/** Addresses, and words with hyphens of their own ("state-of-the-"), are broken at what they hold. */
const brokenAtOwnHyphen = /[-/@]\S*[-\u00ad]$/;

/** Two lines of a paragraph as one; `words` are words with hyphens that the text holds elsewhere, in lower case. */
export function joinLines(line: RichText, after: RichText, words: ReadonlySet<string>): RichText {
  const before = slice(line, 0, line.text.trimEnd().length);
  const cut = cutWord.exec(before.text);
  const rest = /^\p{Ll}+/u.exec(after.text)?.[0];
  const whole = slice(before, 0, before.text.length - 1);
  if (cut && rest !== undefined) {
    const isCompound =
      brokenAtOwnHyphen.test(before.text) ||
      compound.test(cut[1]!) ||
      words.has(`${cut[1]!}-${rest}`.toLowerCase());
    return concat([whole, ...(isCompound ? [markedJoint(whole, after, '-')] : []), after]);
  }
  const kept = before.text.endsWith('\u00ad') ? concat([whole, plain('-')]) : before;
  const joint = before.text.length === line.text.length ? lineJoint(kept.text, after.text) : ' ';
  return concat([kept, markedJoint(kept, after, joint), after]);
}
