import { bracketSpans, spansAround } from './bracket-spans.ts';
import { matchKey } from './match-key.ts';

const terminator = /[។៕៚៘?!]/g;
const blank = '[\\s\\u200b]*';
const andSoOn = new RegExp(`។${blank}(?:ល|បេ)${blank}។|៘`, 'g');
/** Buddhist, Christian and other eras in the old manner of abbreviating: ព។ស។ ២៥០០. */
const era = /(?<![\u1780-\u17d3])[ពគមច]។ស។?/g;
const moreTerminators = new RegExp(`(?:${blank}[។៕៚])+|[?!]+`, 'y');
const closers = /(?:[\s\u200b]*[»”›]|[’'"]|[)\]}]|\ufffc|\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079])+/y;
const spaces = new RegExp(blank, 'y');
const keys = (words: string) => words.split(' ').map(matchKey);
/** With these a sentence goes on after ។ល។, unless one of the longer words begins there. */
const continuing = keys('និង ដែល ត្រូវ ដោយ សម្រាប់ ដើម្បី ក្នុង នៅ ជា ឬ ហើយ នៃ របស់ តាម ព្រមទាំង ក៏');
const beginning = keys('ជាតិ ជាចុងក្រោយ ក្នុងនោះ ដោយឡែក នៅពេល');

/** Whether what follows ។ល។ goes on with the same sentence. */
function goesOn(rest: string): boolean {
  if (/^[,;:៖)\]»”]/.test(rest)) return true;
  const key = matchKey(rest.slice(0, 24));
  if (beginning.some((word) => key.startsWith(word))) return false;
  return continuing.some((word) => key.startsWith(word) && !/^[\u17b6-\u17d2]/.test(key.slice(word.length)));
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/**
 * The offsets at which a new sentence begins after a Khmer sentence mark (។ ៕ ៚ ? !), white space before it
 * not counted; the first `most` of them. Works within one line; ASCII "." never ends a Khmer sentence.
 */
export function khmerSentenceBreaks(text: string, most = Infinity): number[] {
  const around = spansAround(bracketSpans(text));
  const unending = new Set<number>();
  const enumerationEnds = new Set<number>();
  for (const match of text.matchAll(andSoOn)) {
    unending.add(match.index);
    const last = match.index + match[0].length - 1;
    if (last > match.index) unending.delete(last);
    enumerationEnds.add(last);
  }
  for (const match of text.matchAll(era)) {
    for (let i = 0; i < match[0].length; i += 1) unending.add(match.index + i);
  }
  const breaks: number[] = [];
  for (const match of text.matchAll(terminator)) {
    const at = match.index;
    if (unending.has(at) && !enumerationEnds.has(at)) continue;
    if (breaks.length > 0 && at < breaks.at(-1)!) continue;
    const marksEnd = endOf(moreTerminators, text, at + 1);
    const closed = endOf(closers, text, marksEnd);
    const quoteEnds = !'?!'.includes(text[at]!);
    const kept = around(at).some(
      ({ end, open }) => end > marksEnd && !(quoteEnds && end <= closed && !'([{'.includes(open)),
    );
    const next = endOf(spaces, text, endOf(moreTerminators, text, closed));
    if (kept || next >= text.length || /^\p{Ll}/u.test(text.slice(next, next + 1))) continue;
    if (enumerationEnds.has(at) && marksEnd === at + 1 && goesOn(text.slice(next))) continue;
    if (breaks.push(next) >= most) break;
  }
  return breaks;
}
