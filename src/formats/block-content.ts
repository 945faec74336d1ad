import { type Mark, normaliseMarks, type RichText } from '../core/text/rich-text.ts';

/** CR, CRLF, NEL, vertical tab, form feed, line and paragraph separator are all "\n" to us. */
export function unifyLineEnds(text: string): string {
  return text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n');
}

/** Control characters, noncharacters, lone surrogates, byte order marks, and U+FFFC, which means an opaque code to us. */
const unwanted =
  /[\0-\b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffc\ufffe\uffff\ufdd0-\ufdef]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What shows: neither white space nor one of the characters that only say where lines break and how letters join. */
const visible = /[^\s\u00ad\u200b-\u200f\u2060]/;

/**
 * How many UTF-16 units of a text are neither white space nor unwanted, what `blockContents` keeps of a text that shows:
 * before each of its units, and in all. `kept` says which units count, if not all.
 */
export function lettersBefore(text: string, kept: readonly boolean[] | null = null): Uint32Array {
  const shown = text.replace(unwanted, ' ');
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    counts[at + 1] = counts[at]! + (isSpace(shown[at]) || kept?.[at] === false ? 0 : 1);
  }
  return counts;
}

/** The lookbehind lets the pattern begin once in a run of white space, which may be long. */
const lineEdges = /(?:^|(?<=\n))[^\S\n]+|(?<![^\S\n])[^\S\n]+(?=\n|$)/g;

/** `content` without what a pattern finds in its text. */
function cut(content: RichText, pattern: RegExp): RichText {
  const ranges = [...content.text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (ranges.length === 0) return content;
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    kept.push(content.text.slice(from, start));
    from = end;
  }
  kept.push(content.text.slice(from));
  const edges = content.marks.flatMap((mark) => [mark.start, mark.end]).sort((a, b) => a - b);
  const moved = new Map<number, number>();
  let removed = 0;
  let next = 0;
  for (const edge of edges) {
    for (let range = ranges[next]; range && range.end <= edge; range = ranges[++next]) {
      removed += range.end - range.start;
    }
    const inside = ranges[next];
    moved.set(edge, edge - removed - (inside && inside.start < edge ? edge - inside.start : 0));
  }
  const at = (edge: number) => moved.get(edge) ?? edge;
  const text = kept.join('');
  const marks = content.marks.map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) }));
  return { text, marks: normaliseMarks(marks, text.length) };
}

const isSpace = (character: string | undefined) => character !== undefined && /\s/.test(character);

/** Whether the unit at `index` is the second of a pair of surrogates. */
function isSecondHalf(text: string, index: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, index - 1), index + 1));
}

/**
 * Marks as every reader gives them: none begins or ends in white space or inside a character, and two of a kind with nothing but white
 * space between them are one, however the file's runs were cut. Links stay apart.
 */
function settleMarks({ text, marks }: RichText): RichText {
  const settled: Mark[] = [];
  const last = new Map<string, Mark>();
  for (const mark of marks) {
    let start = mark.start - (isSecondHalf(text, mark.start) ? 1 : 0);
    let end = mark.end + (isSecondHalf(text, mark.end) ? 1 : 0);
    while (start < end && isSpace(text[start])) start += 1;
    while (end > start && isSpace(text[end - 1])) end -= 1;
    if (start === end) continue;
    const before = last.get(mark.type);
    if (before && mark.type !== 'link' && text.slice(before.end, start).trim() === '') before.end = end;
    else {
      const added = { ...mark, start, end };
      settled.push(added);
      last.set(mark.type, added);
    }
  }
  return { text, marks: normaliseMarks(settled, text.length) };
}

/** `[start, end)` of the paragraphs of a text: what stands between empty lines. */
function paragraphRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  for (const paragraph of text.split(/(\n{2,})/)) {
    const isBreak = paragraph.startsWith('\n\n');
    const start = at + (paragraph.startsWith('\n') ? 1 : 0);
    const end = at + paragraph.length - (paragraph.endsWith('\n') ? 1 : 0);
    if (!isBreak && start < end) ranges.push({ start, end });
    at += paragraph.length;
  }
  return ranges;
}

/**
 * The contents of the blocks that a run of text makes: lines trimmed, unwanted characters gone, marks settled.
 * An empty line ends a block; without any text that shows there is none.
 */
export function blockContents(content: RichText): RichText[] {
  const tidy = cut(cut(content, unwanted), lineEdges);
  let next = 0;
  let open: Mark[] = [];
  const ranges = paragraphRanges(tidy.text).filter(({ start, end }) =>
    visible.test(tidy.text.slice(start, end)),
  );
  return ranges.map(({ start, end }) => {
    open = open.filter((mark) => mark.end > start);
    for (let mark = tidy.marks[next]; mark && mark.start < end; mark = tidy.marks[++next]) open.push(mark);
    const marks = open.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
    const text = tidy.text.slice(start, end);
    return settleMarks({ text, marks: normaliseMarks(marks, text.length) });
  });
}
