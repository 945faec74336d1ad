import { graphemeBoundaries, graphemes } from '../text/graphemes.ts';

const number = '\\p{Nd}+(?:[.,]\\p{Nd}+)*';
/** Khmer letters, signs and marks, no digits. */
const khmer = '[\\u1780-\\u17df\\u17ea-\\u17ff][\\u1780-\\u17df\\u17ea-\\u17ff\\u200c\\u200d]*';
const wordCharacter = '(?![\\u1780-\\u17ff])[\\p{L}\\p{M}\\p{N}]';
const word = `(?:${wordCharacter})+(?:['’](?:${wordCharacter})+)*`;
const piece = new RegExp(`${number}|${khmer}|${word}|\\s|[^\\s\\p{L}\\p{M}\\p{N}\\u1780-\\u17ff]+|[^]`, 'gu');
const isWhole = new RegExp(`^(?:${number}|${word}|\\s)$`, 'u');

/**
 * Cuts a text into what a redline shows as one: grapheme clusters in Khmer, numbers, words and single signs
 * elsewhere. What a reader takes for one character is never cut, whatever it is made of.
 */
export function tokenise(text: string, _language: string): string[] {
  const tokens = (text.match(piece) ?? []).flatMap((part) =>
    part.length === 1 || isWhole.test(part) ? [part] : graphemes(part),
  );
  const boundary = graphemeBoundaries(text);
  const whole: string[] = [];
  let at = 0;
  for (const token of tokens) {
    if (whole.length > 0 && boundary(at) !== at) whole[whole.length - 1] += token;
    else whole.push(token);
    at += token.length;
  }
  return whole;
}
