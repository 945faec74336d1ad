import type { Block } from '../../core/document/document.ts';
import { plain } from '../../core/text/rich-text.ts';
import { blockContents } from '../block-content.ts';
import { checkLines } from './check-lines.ts';

/** Lines of a text that was wrapped by hand are shorter than this, in UTF-16 units, also in Khmer. */
const longLine = 120;

/** Whether each line is a paragraph: there are no empty lines, and lines are too long to have been wrapped. */
function isUnwrapped(lines: readonly string[]): boolean {
  if (lines.some((line) => line.trim() === '')) return false;
  return lines.filter((line) => line.length >= longLine).length * 3 >= lines.length;
}

/**
 * Paragraphs are separated by empty lines, or are lines where the text has no empty lines and long lines.
 * Throws `Unreadable` where there are too many.
 */
export function readText(text: string): Block[] {
  checkLines(text);
  const lines = text.trim().split('\n');
  const separated = isUnwrapped(lines) ? lines.join('\n\n') : text;
  return blockContents(plain(separated)).map((content) => ({ kind: 'paragraph', content }));
}
