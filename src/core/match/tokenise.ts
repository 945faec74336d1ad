import { graphemes } from '../text/graphemes.ts';

const number = '\\p{Nd}+(?:[.,]\\p{Nd}+)*';
/** Khmer letters, signs and marks, no digits. */
const khmer = '[\\u1780-\\u17df\\u17ea-\\u17ff][\\u1780-\\u17df\\u17ea-\\u17ff\\u200c\\u200d]*';
const wordCharacter = '(?![\\u1780-\\u17ff])[\\p{L}\\p{M}\\p{N}]';
const word = `(?:${wordCharacter})+(?:['’](?:${wordCharacter})+)*`;
const piece = new RegExp(`${number}|${khmer}|${word}|\\s|[^\\s\\p{L}\\p{M}\\p{N}\\u1780-\\u17ff]+|[^]`, 'gu');
const isWhole = new RegExp(`^(?:${number}|${word}|\\s)$`, 'u');

/** Cuts a text into what a redline shows as one: grapheme clusters in Khmer, numbers, words and single signs elsewhere. */
export function tokenise(text: string, _language: string): string[] {
  return (text.match(piece) ?? []).flatMap((part) =>
    part.length === 1 || isWhole.test(part) ? [part] : graphemes(part),
  );
}
