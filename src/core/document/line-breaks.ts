import { bracketSpans } from '../text/bracket-spans.ts';
import { listMark } from '../text/list-mark.ts';
import { beginsLikeTitleLine, beginsWithConjunction, endsInConnective, isConnective } from './connectives.ts';

/** A line break is the end of a "line" of its own, or a "wrap" within running text. */
export type LineBreak = 'line' | 'wrap';

/** In UTF-16 units: prose has lines of at least `proseLine`, and no quotation that joins lines is longer. */
const proseLine = 45;
const longestQuotation = 400;

const sentenceEnd = /(?:[។៕៚]|\p{Ll}\)?[.!?])["'”’»)\]]*\s*$/u;
const sentenceInside = /(?:[។៕៚]|\p{Ll}\)?[.!?]["'”’»)\]]*(?:\s|$))/u;

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

/** For each "\n" of a block's text, whether it ends a line of its own or only wraps. */
export function lineBreaks(text: string): LineBreak[] {
  const lines = text.split('\n').map((line) => line.trim());
  const longest = Math.max(...lines.map((line) => line.length));
  const isProse = longest >= proseLine && sentenceInside.test(text);
  let at = -1;
  return lines.slice(1).map((next, i) => {
    const line = lines[i]!;
    at = text.indexOf('\n', at + 1);
    if (line === '' || next === '' || listMark(next)) return 'line';
    if (isInsideQuotation(text, at)) return 'wrap';
    if (isConnective(line) || isConnective(next)) return isProse ? 'wrap' : 'line';
    if (endsInConnective(line) || /\p{L}[,،]$/u.test(line) || beginsWithConjunction(next)) return 'wrap';
    const isFull = line.length >= proseLine || line.length + 1 + firstWordLength(next) > longest;
    if (/^\p{Ll}/u.test(next)) {
      const staysAlone = !isProse && beginsLikeTitleLine(next);
      return staysAlone || sentenceEnd.test(line) ? 'line' : 'wrap';
    }
    if (!isProse || !isFull || /[:៖;]$/.test(line)) return 'line';
    return sentenceEnd.test(line) && line.length + 1 + firstWordLength(next) <= longest ? 'line' : 'wrap';
  });
}
