import type { PublishedBlock } from '../published-blocks.ts';
import { escapeLineStart, escapeText } from './escape-text.ts';
import { writeLines } from './write-inline.ts';

interface OpenLevel {
  /** Columns that the text of the level's items is indented by. */
  indent: number;
  delimiter: string;
  number: number;
}

/** A label as Markdown's own mark: a number with its delimiter, a bullet, or neither. */
function markOf(label: string | undefined): { number: number; delimiter: string } | undefined {
  if (label === '•') return { number: 0, delimiter: '-' };
  const [, number, delimiter] = /^(0|[1-9]\d{0,8})([.)])$/.exec(label ?? '') ?? [];
  return number !== undefined && delimiter !== undefined ? { number: Number(number), delimiter } : undefined;
}

/**
 * Items of one list as lines of Markdown. A label that Markdown has no mark for, "(a)" or "ក.", begins the text of a
 * paragraph; an item without label belongs to the one before. Where numbers jump, a comment begins a new list.
 */
export function writeList(items: readonly PublishedBlock[]): string {
  const lines: string[] = [];
  let open: OpenLevel[] = [];
  for (const item of items) {
    const level = Math.min(item.level ?? 0, open.length);
    const indent = open[level - 1]?.indent ?? 0;
    const mark = markOf(item.label);
    const text = writeLines(item.content);
    if (!mark) {
      const inside = ' '.repeat(item.label === undefined ? (open[level]?.indent ?? indent) : 0);
      const [first = '', ...rest] = text;
      const labelled =
        item.label === undefined ? first : escapeLineStart(`${escapeText(item.label)} ${first}`);
      lines.push('', ...[labelled, ...rest].map((line) => inside + line), '');
      if (item.label !== undefined) open = [];
      continue;
    }
    const before = open[level];
    const continues = before?.delimiter === mark.delimiter;
    if (mark.delimiter !== '-' && continues && mark.number !== before.number + 1) {
      lines.push('', `${' '.repeat(indent)}<!-- -->`, '');
    }
    // Only a list that begins with 1 may follow a line of text without an empty line.
    if (mark.delimiter !== '-' && !continues && mark.number !== 1) lines.push('');
    const sign = mark.delimiter === '-' ? '- ' : `${mark.number}${mark.delimiter} `;
    const inside = indent + sign.length;
    lines.push(...text.map((line, i) => (i === 0 ? ' '.repeat(indent) + sign : ' '.repeat(inside)) + line));
    open = [...open.slice(0, level), { indent: inside, ...mark }];
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
