import { listMark } from '../text/list-mark.ts';
import { concat, plain, slice, type RichText } from '../text/rich-text.ts';
import type { Block } from './document.ts';
import { lineBreaks } from './line-breaks.ts';
import { lineJoint, markedJoint } from './line-joint.ts';

/** The lines of a text in which wraps have become what they stand for: a space, or nothing. */
function unwrap({ kind: blockKind, content }: Block): RichText[] {
  const lines: RichText[] = [];
  let pieces: RichText[] = [];
  let start = 0;
  for (const kind of [...lineBreaks(content.text, blockKind !== 'heading'), 'line']) {
    const newline = content.text.indexOf('\n', start);
    const end = newline < 0 ? content.text.length : newline;
    pieces.push(slice(content, start, end));
    start = end + 1;
    if (kind !== 'line') continue;
    lines.push(pieces.length === 1 ? pieces[0]! : joinPieces(pieces));
    pieces = [];
  }
  return lines;
}

function joinPieces(pieces: readonly RichText[]): RichText {
  const trimmed = pieces.map((piece, i) => {
    const { text } = piece;
    const from = i === 0 ? 0 : text.length - text.trimStart().length;
    return slice(piece, from, i === pieces.length - 1 ? text.length : text.trimEnd().length);
  });
  const joined = trimmed.flatMap((piece, i) => {
    const before = trimmed[i - 1];
    return before ? [markedJoint(before, piece, lineJoint(before.text, piece.text)), piece] : [piece];
  });
  return concat(joined);
}

/** The last value of each way of counting that was met in a document: the lists that may go on. */
export type OpenLists = Map<string, string>;

/** Whether a line is a list item: a letter or Roman number is one only where a list begins or goes on. */
function listValue(text: string, open: OpenLists): string | null {
  const mark = listMark(text);
  if (!mark) return null;
  const [kind = '', ordinal] = mark.value.split(':');
  if (ordinal === undefined) return mark.value;
  const isExpected =
    ordinal === '1' || mark.mark.startsWith('(') || open.get(kind) === String(Number(ordinal) - 1);
  if (!isExpected) return null;
  open.set(kind, ordinal);
  return mark.value;
}

export interface LineBlock {
  block: Block;
  /** Whether its list mark made it a list item. */
  isListed: boolean;
}

/**
 * A block with its wraps undone; lines of a paragraph that begin with a list mark become list items of their
 * own. Lines that stay together keep "\n" between them. `open` is carried from block to block.
 */
export function splitLines(block: Block, open: OpenLists): LineBlock[] {
  const pieces: { lines: RichText[]; listed: string | null }[] = [];
  for (const line of unwrap(block)) {
    const listed = block.kind === 'paragraph' ? listValue(line.text, open) : null;
    const last = pieces.at(-1);
    if (last && last.listed === null && listed === null) last.lines.push(line);
    else pieces.push({ lines: [line], listed });
  }
  return pieces.map(({ lines, listed }) => {
    const content = concat(lines.flatMap((line, i) => (i === 0 ? [line] : [plain('\n'), line])));
    if (listed === null) return { block: { ...block, content }, isListed: false };
    const level = /^[\d.]+$/.test(listed) ? listed.split('.').length - 1 : 0;
    return { block: { ...block, kind: 'list-item', level, content }, isListed: true };
  });
}
