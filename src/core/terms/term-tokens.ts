import { cutFor, eachToken } from '../match/key-tokens.ts';
import { matchKeyWithOffsets } from '../text/match-key.ts';
import { englishStem } from './english-stem.ts';

/** A token of a text, as terms are compared by, and where it stands, in UTF-16 units. */
export interface TermToken {
  stem: string;
  start: number;
  end: number;
  /** The word as the match key has it. */
  word: string;
}

const invisible = /[\s\u00ad\u200b\u2060\ufeff]/;
const possessive = /'s?$/;
/** Written with a hyphen or without. */
const prefixes = new Set(['anti', 'co', 'inter', 'mis', 'multi', 'non', 'pre', 're', 'sub']);

/**
 * The tokens by which terms are recognised: grapheme clusters in Khmer, stems of words in other languages. Spaces and,
 * between words, hyphens are none: writers put them as they like.
 */
export function termTokens(text: string, language: string): TermToken[] {
  const { key, offsets } = matchKeyWithOffsets(text);
  const cut = cutFor(language);
  const tokens: TermToken[] = [];
  eachToken(key, cut, (from, to) => {
    const start = offsets[from]!;
    let end = offsets[to]!;
    while (end > start && invisible.test(text[end - 1]!)) end -= 1;
    const word = key.slice(from, to);
    if (cut === 'clusters') tokens.push({ stem: word, start, end, word });
    else
      tokens.push({
        stem: englishStem(word),
        start,
        end: end - (possessive.exec(word)?.[0].length ?? 0),
        word,
      });
  });
  return cut === 'words' ? joinWords(tokens) : tokens;
}

/** Drops hyphens and articles within, joins a prefix to its word, and reads D.S.C. as DSC. */
function joinWords(tokens: readonly TermToken[]): TermToken[] {
  const joined: TermToken[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    // Ministry of Interior, Ministry of the Interior.
    if (token.word === "'" || token.word === '-' || (token.word === 'the' && joined.length > 0)) continue;
    if (token.word === '&') {
      joined.push({ ...token, word: 'and', stem: 'and' });
      continue;
    }
    if (/^\p{L}(?:\.\p{L})+(?:'s?)?$/u.test(token.word)) {
      const word = token.word.replaceAll('.', '');
      const isDotted = next?.word === '.' && next.start === token.end;
      joined.push({ ...token, word, stem: englishStem(word), end: isDotted ? next.end : token.end });
      if (isDotted) at += 1;
      continue;
    }
    const prefix = joined.at(-1);
    const isGlued = before?.word === '-' && before.start === prefix?.end && before.end === token.start;
    if (isGlued && prefixes.has(prefix.word)) {
      const word = prefix.word + token.word;
      joined[joined.length - 1] = { word, stem: englishStem(word), start: prefix.start, end: token.end };
    } else joined.push(token);
  }
  return joined;
}
