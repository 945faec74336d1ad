const isSpace = (character: string) => character === '' || /\s/.test(character);
const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character);

/** Escapes, code spans, tags and link destinations, none of which holds emphasis, and runs of asterisks. */
const pieces = /\\[\s\S]|(`+)(?!`)[\s\S]*?[^`]\1(?!`)|<[^<>\n]*>|\]\([^()\n]*\)|\*+/g;

/** In UTF-16 units; no paragraph is longer, and the patterns take quadratic time on hostile text. */
const longest = 50_000;

interface Delimiter {
  index: number;
  before: string;
  after: string;
}

function characterBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  return text.slice(index - (low >= 0xdc00 && low < 0xe000 ? 2 : 1), index);
}

/** The runs of two asterisks that can mean strong emphasis, or nothing if other runs could be mixed up with them. */
function delimiters(text: string): Delimiter[] | undefined {
  const found: Delimiter[] = [];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (!piece.startsWith('*')) continue;
    const before = index === 0 ? '' : characterBefore(text, index);
    const after = String.fromCodePoint(text.codePointAt(index + piece.length) ?? 0x20);
    if (isSpace(before) && isSpace(after)) continue;
    if (piece.length > 2) return undefined;
    if (piece.length === 2) found.push({ index, before, after });
  }
  return found;
}

/**
 * Khmer has no spaces between words, so bold text often stands between a letter and a bracket or quotation mark,
 * where CommonMark (0.31, §6.2, left- and right-flanking runs) sees no emphasis or pairs the wrong asterisks.
 * Where that happens and the asterisks of a paragraph pair in their order, they come back as tags; otherwise nothing.
 */
export function repairStrong(paragraph: string): string | undefined {
  if (!paragraph.includes('**') || paragraph.length > longest) return undefined;
  const found = delimiters(paragraph);
  if (!found || found.length === 0 || found.length % 2 === 1) return undefined;
  let needed = false;
  for (const [i, { before, after }] of found.entries()) {
    const opens = i % 2 === 0;
    const [inner, outer] = opens ? [after, before] : [before, after];
    if (isSpace(inner)) return undefined;
    if (isPunctuation(inner) && !isSpace(outer) && !isPunctuation(outer)) needed = true;
  }
  if (!needed) return undefined;
  let repaired = '';
  let from = 0;
  for (const [i, { index }] of found.entries()) {
    repaired += paragraph.slice(from, index) + (i % 2 === 0 ? '<strong>' : '</strong>');
    from = index + 2;
  }
  return repaired + paragraph.slice(from);
}
