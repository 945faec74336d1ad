import { lineJoint } from '../../core/document/line-joint.ts';
import { listMark } from '../../core/text/list-mark.ts';
import { type Column, type Line, median } from './reading-order.ts';

/** Lines that were one paragraph before a page's width broke them. */
export interface Paragraph {
  text: string;
  /** Of its letters, in points. */
  size: number;
  lines: number;
  /** Whether it was put together over the end of a column or page. */
  wentOn: boolean;
}

/** In letter sizes: the longest word that is believed to have been moved to the next line as a whole. */
const longestWord = 9;
const ended = /[.!?:;។៕៚៘៖…]["'”’»)\]]*$/;

interface Open {
  lines: Line[];
  column: Column;
}

/** Puts the lines of columns together into paragraphs, over the ends of columns and pages where a sentence goes on. */
export function paragraphsOf(columns: readonly Column[]): Paragraph[] {
  const found: (Open & { wentOn: boolean })[] = [];
  for (const column of columns) {
    const pitch = usualPitch(column.lines);
    column.lines.forEach((line, at) => {
      const last = found.at(-1);
      const within = at > 0 && last !== undefined && !begins(last, line, pitch);
      const over = at === 0 && last !== undefined && goesOver(last, line, column);
      if (within) last.lines.push(line);
      else if (over) {
        last.lines.push(line);
        last.column = column;
        last.wentOn = true;
      } else found.push({ lines: [line], column, wentOn: false });
    });
  }
  const words = new Set(columns.flatMap(({ lines }) => lines.flatMap(({ text }) => hyphenated(text))));
  return found.map(({ lines, wentOn }) => ({
    text: lines.map(({ text }) => text).reduce((before, after) => joined(before, after, words)),
    size: median(lines.map(({ size }) => size)),
    lines: lines.length,
    wentOn,
  }));
}

/** The distance between two lines of text, in points, which is more above a new paragraph. */
function usualPitch(lines: readonly Line[]): number {
  const pitches = lines.slice(1).map((line, at) => middle(line) - middle(lines[at]!));
  const positive = pitches.filter((pitch) => pitch > 0).sort((a, b) => a - b);
  return positive[positive.length >> 2] ?? 0;
}

const middle = ({ top, bottom }: Line) => (top + bottom) / 2;

function begins({ lines, column }: Open, next: Line, pitch: number): boolean {
  const last = lines.at(-1)!;
  if (isOtherSize(last, next) || listMark(next.text)) return true;
  const step = middle(next) - middle(last);
  if (step <= 0 || step > pitch * 1.3 + last.size * 0.15) return true;
  if (!isFull(last, next, column)) return true;
  if (isCentred(last, column) || isCentred(next, column)) return false;
  const indent = next.left - last.left;
  const isFirst = lines.length === 1;
  if (indent > next.size * 1.2) return !(isFirst && listMark(last.text));
  return indent < -next.size * 1.2 && !isFirst;
}

function isOtherSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) > 0.12 * Math.max(a.size, b.size);
}

/** Whether a paragraph at the end of a column goes on in the next one. */
function goesOver({ lines, column }: Open, next: Line, to: Column): boolean {
  const last = lines.at(-1)!;
  if (isOtherSize(last, next) || listMark(next.text) || ended.test(last.text.trimEnd())) return false;
  return isFull(last, next, column) && next.left - to.left < next.size;
}

function isCentred({ left, right, size }: Line, column: Column): boolean {
  const [before, after] = [left - column.left, column.right - right];
  return before > size && after > size && Math.abs(before - after) < size * 1.5;
}

/** Whether the first word of the next line had no room on a line, so that a wrap and no end of a paragraph parts them. */
function isFull(line: Line, next: Line, column: Column): boolean {
  if (cutWord.test(line.text.trimEnd()) && /^\p{Ll}/u.test(next.text)) return true;
  const room = isCentred(line, column)
    ? column.right - column.left - (line.right - line.left)
    : column.right - line.right;
  const word = /^[^\s\u200b]+/.exec(next.text)?.[0].length ?? 0;
  const width = ((next.right - next.left) * word) / next.text.length;
  return room <= Math.min(width, next.size * longestWord) + next.size * 0.4;
}

/** Words with a hyphen inside, by which a hyphen at a line's end is told from one that the printer put there. */
function hyphenated(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? [];
}

/** What stands before the hyphen of words that keep it. */
const compound =
  /^(?:mid|non|self|co|cross|well|long|short|high|low|half|ex|all|full|semi|post|pre|anti|multi|inter|sub|vice|one|two|three|four|five|ten)$/i;
const cutWord = /(\p{L}+)(?:\u00ad|-)$/u;

function joined(line: string, after: string, words: ReadonlySet<string>): string {
  const before = line.trimEnd();
  const cut = cutWord.exec(before);
  const rest = /^\p{Ll}+/u.exec(after)?.[0];
  if (cut && rest !== undefined) {
    const isCompound = compound.test(cut[1]!) || words.has(`${cut[1]!}-${rest}`.toLowerCase());
    return before.slice(0, -1) + (isCompound ? '-' : '') + after;
  }
  const whole = before.replace(/\u00ad$/, '-');
  return whole + (before === line ? lineJoint(whole, after) : ' ') + after;
}
