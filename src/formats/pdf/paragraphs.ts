import { endsInConnective, isConnective } from '../../core/document/connectives.ts';
import { listMark } from '../../core/text/list-mark.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import { type Column, isOtherSize, type Line } from './column.ts';
import { joinLines } from './join-lines.ts';
import { median } from './median.ts';
import type { Table } from './table.ts';

/** Lines that were one paragraph before a page's width broke them. */
export interface Paragraph {
  content: RichText;
  /** Of its letters, in points. */
  size: number;
  lines: number;
  /** Whether it was put together over the end of a column or page. */
  wentOn: boolean;
}

/** In letter sizes: the longest word that is believed to have been moved to the next line as a whole. */
const longestWord = 9;
/** In letter sizes: what a line may be short of its column's edge beyond the next word. */
const slack = 0.4;
const dash = /^[-–—]$/;
const khmerEnd = /[។៕]\s*$/;
/** An address of the web that fills its line. */
const address = /^\s*(?:https?:\/\/|www\.)\S+\s*$/;
const ended = /[.!?:;។៕៚៘៖…]["'”’»)\]]*$/;

interface Open {
  lines: Line[];
  column: Column;
  wentOn: boolean;
}

/**
 * Puts the lines of columns together into paragraphs, over the ends of columns and pages where a sentence goes on.
 * Tables stand between them.
 */
export function paragraphsOf(columns: readonly Column[]): (Paragraph | Table)[] {
  const found: (Open | Table)[] = [];
  for (const column of columns) {
    column.lines.forEach((line, at) => {
      const last = found.at(-1);
      if (line.table) found.push(line.table);
      else if (!last || !('lines' in last)) found.push({ lines: [line], column, wentOn: false });
      else if (at > 0 && !begins(last, line)) last.lines.push(line);
      else if (at === 0 && goesOver(last, line, column)) {
        last.lines.push(line);
        last.column = column;
        last.wentOn = true;
      } else found.push({ lines: [line], column, wentOn: false });
    });
  }
  const words = new Set(
    columns.flatMap(({ lines }) => lines.flatMap(({ content }) => hyphenated(content.text))),
  );
  return found.map((one) => {
    if (!('lines' in one)) return one;
    const { lines, wentOn } = one;
    return {
      content: lines.map(({ content }) => content).reduce((before, after) => joinLines(before, after, words)),
      size: median(lines.map(({ size }) => size)),
      lines: lines.length,
      wentOn,
    };
  });
}

const textOf = ({ content }: Line) => content.text;

function begins({ lines, column }: Open, next: Line): boolean {
  const last = lines.at(-1)!;
  if (isOtherSize(last, next) || isItem(next, last, column)) return true;
  if (address.test(textOf(last)) && address.test(textOf(next))) return true;
  const step = next.baseline - last.baseline;
  if (step <= 0 || step > column.pitch + Math.max(column.pitch * 0.12, last.size * 0.25)) return true;
  if (khmerEnd.test(textOf(last)) && !/\p{Script=Khmer}/u.test(textOf(next))) return true;
  const isTitle = isCentred(last, column) && isCentred(next, column);
  if (isTitle && isHeldTogether(textOf(last), textOf(next))) return false;
  if (!isFull(last, next, column)) return true;
  if (isTitle) return false;
  const indent = next.left - last.left;
  const isFirst = lines.length === 1;
  if (indent > next.size * 1.2) return !(isFirst && listMark(textOf(last)));
  return indent < -next.size * 1.2 && !isFirst;
}

/** Whether a line of a title leaves open what the next one goes on with: "MINISTRY OF POST AND". */
function isHeldTogether(line: string, next: string): boolean {
  return endsInConnective(line.trimEnd()) && !isConnective(next);
}

/** Whether a paragraph at the end of a column goes on in the next one. */
export function goesOver({ lines, column }: Pick<Open, 'lines' | 'column'>, next: Line, to: Column): boolean {
  const last = lines.at(-1)!;
  if (isOtherSize(last, next) || isItem(next, last, column)) return false;
  if (ended.test(textOf(last).trimEnd())) return false;
  const moved = next.left - to.left;
  const isInItem = lines.length === 1 && listMark(textOf(last)) !== null;
  const isInPlace = isInItem || moved < next.size || Math.abs(moved - (last.left - column.left)) < next.size;
  return isFull(last, next, column) && isInPlace;
}

/** Whether a line begins an item of a list; a dash after a full line goes on with its sentence. */
function isItem(next: Line, last: Line, column: Column): boolean {
  const mark = listMark(textOf(next));
  if (!mark) return false;
  return !dash.test(mark.mark) || ended.test(textOf(last).trimEnd()) || !isFull(last, next, column);
}

function isCentred({ left, right, size }: Line, column: Column): boolean {
  const [before, after] = [left - column.left, column.right - right];
  return before > size && after > size && Math.abs(before - after) < size * 1.5;
}

/** Whether the first word of the next line had no room on a line, so that a wrap and no end of a paragraph parts them. */
function isFull(line: Line, next: Line, column: Column): boolean {
  if (/\p{L}(?:\u00ad|-)\s*$/u.test(textOf(line)) && /^\p{Ll}/u.test(textOf(next))) return true;
  const room =
    isCentred(line, column) && isCentred(next, column)
      ? column.right - column.left - (line.right - line.left)
      : column.right - line.right;
  return room <= Math.min(wordWidth(next), next.size * longestWord) + next.size * slack;
}

const words = new Intl.Segmenter('km', { granularity: 'word' });

/** The width of a line's first word, in points; Khmer words have no spaces between them and are looked up. */
function wordWidth({ content: { text }, wordWidth, left, right }: Line): number {
  if (!/^[\u1780-\u17b3]/.test(text)) return wordWidth;
  const [first] = words.segment(text.slice(0, 40));
  const share = (first?.segment.length ?? 0) / text.length;
  // Two makers of a word list do not agree where words end.
  return Math.min(wordWidth, 1.5 * share * (right - left));
}

/** Words with a hyphen inside, by which a hyphen at a line's end is told from one that the printer put there. */
function hyphenated(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? [];
}
