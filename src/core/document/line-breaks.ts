import { bracketSpans, spansAround } from '../text/bracket-spans.ts';
import { listMark } from '../text/list-mark.ts';
import { beginsLikeTitleLine, beginsWithConjunction, endsInConnective, isConnective } from './connectives.ts';

/** A line break is the end of a "line" of its own, or a "wrap" within running text. */
export type LineBreak = 'line' | 'wrap';

/** In UTF-16 units: a line as long as this is full in any prose. */
const fullLine = 45;
/** A shorter one is full where it has this share of the longest line, and that one at least `narrow` units. */
const fullShare = 0.6;
const narrow = 30;
/** A quotation or bracket that runs over more line ends than this does not hold its lines together. */
const mostLineEnds = 2;

const sentenceEnd = /(?:[។៕៚]|\p{Ll}\)?[.!?])["'”’»)\]]*\s*$/u;
const sentenceInside = /(?:[។៕៚]|\p{Ll}\)?[.!?]["'”’»)\]]*(?:\s|$))/u;

/** A web or mail address begins a line of its own, outside prose also a label such as "tel:". */
const address = /^(?:https?:|www\.|\S+@\S+\.\S+$)/;
const label = /^\p{L}+: /u;

const firstWordLength = (line: string) => /^\S*/.exec(line.trimStart())![0].length;

/** For ascending offsets of line ends, whether a quotation or bracket that is open there closes soon after. */
function quotationTest(text: string): (at: number) => boolean {
  const around = spansAround(bracketSpans(text));
  return (at) =>
    around(at).some(({ start, end }) => text.slice(start, end).split('\n').length <= mostLineEnds + 1);
}

/** Whether a line begins a list item, and not with a number that the line before was cut off from. */
function beginsItem(line: string, next: string): boolean {
  const mark = listMark(next);
  if (!mark) return false;
  const mayBeCut = line.length >= fullLine && /[\p{L}\p{M}\p{N}]$/u.test(line) && listMark(line) === null;
  return !(mayBeCut && /^\d+$/.test(mark.value) && mark.value !== '1');
}

const longestOf = (lines: readonly string[]) => lines.reduce((most, line) => Math.max(most, line.length), 0);

/** Whether lines are running text wrapped at some width: sentences, and no short line but the last. */
function isWrappedProse(text: string, lines: readonly string[]): boolean {
  const longest = longestOf(lines);
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

/** For each "\n" of a block's text, whether it ends a line of its own or only wraps; a heading is never prose. */
export function lineBreaks(text: string, mayBeProse = true): LineBreak[] {
  const lines = text.split('\n').map((line) => line.trim());
  const longest = longestOf(lines);
  const isProse = mayBeProse && isWrappedProse(text, lines);
  const isQuoted = quotationTest(text);
  let at = -1;
  return lines.slice(1).map((next, i) => {
    const line = lines[i]!;
    at = text.indexOf('\n', at + 1);
    if (line === '' || next === '' || beginsItem(line, next) || address.test(next)) return 'line';
    if (!isProse && label.test(next)) return 'line';
    if (isQuoted(at)) return 'wrap';
    if (isConnective(line) || isConnective(next)) return isProse ? 'wrap' : 'line';
    if (endsInConnective(line) || /\p{L},$/u.test(line) || beginsWithConjunction(next)) return 'wrap';
    if (/\p{Script=Latin}[)‐-]?$/u.test(line) && /^\p{Ll}/u.test(next)) {
      return !isProse && beginsLikeTitleLine(next) ? 'line' : 'wrap';
    }
    if (!isProse || /[:៖;]$/.test(line)) return 'line';
    const wouldNotFit = line.length + 1 + firstWordLength(next) > longest;
    return sentenceEnd.test(line) && !wouldNotFit ? 'line' : 'wrap';
  });
}
