import { leadingAbbreviations, numberedAbbreviations, sentenceStarters } from './abbreviations.ts';
import { bracketSpans, spansAround } from './bracket-spans.ts';
import { listMark } from './list-mark.ts';

const candidate = /(?:[.?!…]+)(?:["'”’»›)\]}]|\ufffc|\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079])*/g;
const gap = /[\s\u200b]+/y;
const opening = /^["'“‘«‹„([{]*/;
const lastWord = /[\p{L}\p{M}\p{N}.’'-]*$/u;
const firstWord = /^["'“‘«‹„([{]*([\p{L}\p{M}\p{N}]+)/u;

const startsUpper = (word: string) => /^\p{Lu}/u.test(word);
const isStarter = (rest: string) => {
  const word = firstWord.exec(rest)?.[1] ?? '';
  return startsUpper(word) && sentenceStarters.has(word.toLowerCase());
};

/** Whether a full stop after `word` belongs to the word, given what follows the white space. */
function isAbbreviation(word: string, rest: string): boolean {
  const lower = word.toLowerCase().replace(/^['’-]+/, '');
  if (leadingAbbreviations.has(lower)) return true;
  if (numberedAbbreviations.has(lower)) return /^[(\[]?(?:\p{N}|[IVXLC]+\b|[A-Z]\b)/u.test(rest);
  if (/^\p{Lu}$/u.test(word)) return !isStarter(rest);
  if (/^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word)) return !isStarter(rest);
  return lower === 'etc' && !startsUpper(rest.replace(opening, ''));
}

/** Whether a sentence can begin with `rest`. */
function canBegin(rest: string): boolean {
  return /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}\ufffc]|[-–—•*]\s)/u.test(rest.replace(opening, ''));
}

/**
 * The offsets at which a new sentence begins after "." "?" "!" or "…" in a text of Latin or any other script,
 * white space before it not counted; the first `most` of them. Works within one line.
 */
export function englishSentenceBreaks(text: string, most = Infinity): number[] {
  const around = spansAround(bracketSpans(text));
  const breaks: number[] = [];
  let sentence = /^[\s\u200b]*/.exec(text)![0].length;
  for (const match of text.matchAll(candidate)) {
    const at = match.index;
    const marks = /^[.?!…]+/.exec(match[0])![0];
    const end = at + match[0].length;
    gap.lastIndex = end;
    const spaced = gap.test(text);
    const next = spaced ? gap.lastIndex : end;
    const rest = text.slice(next, next + 40);
    if (rest === '') continue;
    const before = text.slice(Math.max(0, at - 40), at);
    const word = lastWord.exec(before)![0];
    if (!spaced && !isGlued(word, rest)) continue;
    if (!canBegin(rest)) continue;
    const open = around(at);
    if (open.some((span) => span.end > end || (span.open === '(' && span.start > sentence))) continue;
    const mark = listMark(text.slice(sentence, next + 1));
    if (mark && sentence + mark.length >= next) continue;
    if (marks === '.' && isAbbreviation(word, rest)) continue;
    if (breaks.push(next) >= most) break;
    sentence = next;
  }
  return breaks;
}

/** Whether the space after a full stop was forgotten: "… was held.The Minister …". */
function isGlued(word: string, rest: string): boolean {
  return /^\p{Ll}{3,}$/u.test(word) && isStarter(rest) && /^\p{Lu}\p{Ll}+\s/u.test(rest);
}
