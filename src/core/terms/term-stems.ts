import { englishStem } from './english-stem.ts';
import type { TermToken } from './term-tokens.ts';
import { verbForms } from './verb-forms.ts';

const longWord = /^\p{L}{2,}$/u;
/** Longer wordings are not written as one. */
const mostJoined = 6;

/**
 * The rows of stems under which an English wording stands in texts: as it is, with two of its words written as one
 * (cyber security, cybersecurity), and, where its first word is a verb, in that verb's forms.
 */
export function termStems(tokens: readonly TermToken[], isVerb: boolean): string[][] {
  const stems = tokens.map(({ stem }) => stem);
  const rows = [stems];
  for (let at = 0; at + 1 < tokens.length && tokens.length <= mostJoined; at += 1) {
    const joined = joinedStem(tokens[at]!, tokens[at + 1]!);
    if (joined !== null) rows.push([...stems.slice(0, at), joined, ...stems.slice(at + 2)]);
  }
  if (!isVerb) return rows;
  return verbForms(tokens[0]!.word).map((form) => [englishStem(form), ...stems.slice(1)]);
}

/** The stem of two words written as one; null where they are no words. */
export function joinedStem(one: TermToken, other: TermToken): string | null {
  return longWord.test(one.word) && longWord.test(other.word) ? englishStem(one.word + other.word) : null;
}
