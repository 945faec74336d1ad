import { bracketSpans } from '../text/bracket-spans.ts';
import { listMark } from '../text/list-mark.ts';
import { beginsLikeTitleLine, beginsWithConjunction, endsInConnective, isConnective } from './connectives.ts';

/** A line break is the end of a "line" of its own, or a "wrap" within running text. */
export type LineBreak = 'line' | 'wrap';

/** In UTF-16 units: a line as long as this is full in any prose. */
const fullLine = 45;
/** A shorter one is full where it has this share of the longest line, and that one at least `narrow` units. */
const fullShare = 0.6;
const narrow = 30;
const longestQuotation = 400;

const sentenceEnd = /(?:[។៕៚]|\p{Ll}\)?[.!?])["'”’»)\]]*\s*$/u;
const sentenceInside = /(?:[។៕៚]|\p{Ll}\)?[.!?]["'”’»)\]]*(?:\s|$))/u;

/** A web or mail address, or a label such as "tel:", begins a line of its own. */
const address = /^(?:https?:|www\.|\S+@\S+\.\S+$|\p{L}+: )/u;

const firstWordLength = (line: string) => /^\S*/.exec(line.trimStart())![0].length;

/** Whether a quotation or bracket that is open at `at` closes on the next line or the one after. */
function isInsideQuotation(text: string, at: number): boolean {
  return bracketSpans(text).some(
    ({ start, end }) =>
      start < at &&
      at < end &&
      end - start <= longestQuotation &&
      text.slice(at, end).split('\n').length <= 3,
  );
}

/** Whether lines are running text wrapped at some width: sentences, and no short line but the last. */
function isWrappedProse(text: string, lines: readonly string[]): boolean {
  const longest = Math.max(...lines.map((line) => line.length));
  if (longest < narrow || !sentenceInside.test(text)) return false;
  const full = Math.min(fullLine, longest * fullShare);
  return lines.slice(0, -1).every((line, i) => {
    return (
      line.length >= full ||
      line === '' ||
      listMark(line) ||
      listMark(lines[i + 1]!) ||
      sentenceEnd.test(line)
    );
  });
}

/** For each "\n" of a block's text, whether it ends a line of its own or only wraps. */
export function lineBreaks(text: string): LineBreak[] {
  const lines = text.split('\n').map((line) => line.trim());
  const longest = Math.max(...lines.map((line) => line.length));
  const isProse = isWrappedProse(text, lines);
  let at = -1;
  return lines.slice(1).map((next, i) => {
    const line = lines[i]!;
    at = text.indexOf('\n', at + 1);
    if (line === '' || next === '' || listMark(next) || address.test(next)) return 'line';
    if (isInsideQuotation(text, at)) return 'wrap';
    if (isConnective(line) || isConnective(next)) return isProse ? 'wrap' : 'line';
    if (endsInConnective(line) || /\p{L},$/u.test(line) || beginsWithConjunction(next)) return 'wrap';
    if (/\p{Script=Latin}\)?$/u.test(line) && /^\p{Ll}/u.test(next)) {
      return !isProse && beginsLikeTitleLine(next) ? 'line' : 'wrap';
    }
    if (!isProse || /[:៖;]$/.test(line)) return 'line';
    const wouldNotFit = line.length + 1 + firstWordLength(next) > longest;
    return sentenceEnd.test(line) && !wouldNotFit ? 'line' : 'wrap';
  });
}
