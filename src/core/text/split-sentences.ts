import { englishSentenceBreaks } from './split-english-sentences.ts';
import { khmerSentenceBreaks } from './split-khmer-sentences.ts';

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;
const khmerLetter = /[\u1780-\u17b3]/;
const latinWord = /\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*/gu;
const blank = /[\s\u200b\u2060]/;

/** Whether a stretch of a Khmer text is a sentence in Latin script rather than a name or a term. */
function isLatinSentence(text: string): boolean {
  return !khmerLetter.test(text) && (text.match(latinWord)?.length ?? 0) >= 3;
}

function breaksOf(line: string, language: string, most: number): number[] {
  const khmer = new Set(khmerLetter.test(line) ? khmerSentenceBreaks(line, most) : []);
  const english = englishSentenceBreaks(line, most);
  const all = [...new Set([...khmer, ...english])].sort((a, b) => a - b);
  if (!language.startsWith('km') || !khmerLetter.test(line)) return all;
  let from = 0;
  return all.filter((at) => {
    const ends = khmer.has(at) || isLatinSentence(line.slice(from, at));
    if (ends) from = at;
    return ends;
  });
}

/**
 * The sentences of a text: `[start, end)` in UTF-16 units, in order, without outer white space, together
 * covering every character that is none. A line end always ends a sentence. `km` is split by Khmer rules
 * (Latin ones apply to Latin sentences within), every other language by those of English. What comes after so many
 * that they are more than `most` is not looked at.
 */
export function splitSentences(
  text: string,
  language: string,
  most = Infinity,
): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  const add = (from: number, to: number) => {
    let [start, end] = [from, to];
    while (start < end && blank.test(text[start]!)) start += 1;
    while (end > start && blank.test(text[end - 1]!)) end -= 1;
    if (start < end) sentences.push({ start, end });
  };
  const addLine = (start: number, end: number) => {
    const line = text.slice(start, end);
    let from = 0;
    for (const at of breaksOf(line, language, most + 1)) {
      add(start + from, start + at);
      from = at;
    }
    add(start + from, end);
  };
  let lineStart = 0;
  for (const match of text.matchAll(lineEnd)) {
    if (sentences.length > most) return sentences;
    addLine(lineStart, match.index);
    lineStart = match.index + match[0].length;
  }
  addLine(lineStart, text.length);
  return sentences;
}
