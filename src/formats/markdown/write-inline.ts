import type { Mark, RichText } from '../../core/text/rich-text.ts';
import { safeHref } from '../href.ts';
import { type MarkNode, markTree } from '../mark-tree.ts';
import { escapeLineStart, escapeLinkText, escapeText } from './escape-text.ts';

/** A piece of a line: text, or one end of emphasis that is asterisks where CommonMark would read them so. */
type Piece = { text: string } | { asterisks: string; tag: string; opens: boolean; pair: number };

const tags: Record<Exclude<Mark['type'], 'link'>, string> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

const isSpace = (character: string) => character === '' || /\s/.test(character);
const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character);
const isHalf = (character: string) => /[\ud800-\udfff]/.test(character);

class InlineWriter {
  private readonly pieces: Piece[] = [];
  private readonly lineBreak: string;
  private pairs = 0;

  constructor(lineBreak: string) {
    this.lineBreak = lineBreak;
  }

  write(content: RichText): string {
    this.add(markTree(content), false);
    const asTags = this.pairsWrittenAsTags();
    return this.pieces
      .map((piece) => {
        if ('text' in piece) return piece.text;
        if (!asTags.has(piece.pair)) return piece.asterisks;
        return piece.opens ? `<${piece.tag}>` : `</${piece.tag}>`;
      })
      .join('');
  }

  private add(nodes: readonly MarkNode[], inLink: boolean): void {
    for (const node of nodes) {
      if (!node.mark) {
        const escape = inLink ? escapeLinkText : escapeText;
        this.pieces.push({ text: node.text.split('\n').map(escape).join(this.lineBreak) });
      } else if (node.mark.type === 'link') this.addLink(node.mark, node.children);
      else this.addMark(node.mark.type, node.children, inLink);
    }
  }

  private addLink({ href = '' }: Mark, children: readonly MarkNode[]): void {
    const address = safeHref(href)?.replace(/&(?=#?\w+;)/g, '&amp;');
    if (address === undefined) return this.add(children, false);
    const before = this.pieces.at(-1);
    // An exclamation mark before a link would make a picture of it.
    if (before && 'text' in before) before.text = before.text.replace(/!$/, '\\!');
    this.pieces.push({ text: '[' });
    this.add(children, true);
    this.pieces.push({ text: /[()]/.test(address) ? `](<${address}>)` : `](${address})` });
  }

  private addMark(type: keyof typeof tags, children: readonly MarkNode[], inLink: boolean): void {
    const tag = tags[type];
    if (type !== 'bold' && type !== 'italic') {
      this.pieces.push({ text: `<${tag}>` });
      this.add(children, inLink);
      this.pieces.push({ text: `</${tag}>` });
      return;
    }
    const end = { asterisks: type === 'bold' ? '**' : '*', tag, pair: this.pairs++ };
    this.pieces.push({ ...end, opens: true });
    this.add(children, inLink);
    this.pieces.push({ ...end, opens: false });
  }

  /**
   * Pairs of asterisks that CommonMark (0.31, §6.2) might not read as this emphasis: those that stand next to other
   * asterisks, between a letter and anything else, or beside half a character, which readers class differently.
   */
  private pairsWrittenAsTags(): Set<number> {
    const asTags = new Set<number>();
    this.pieces.forEach((piece, index) => {
      if ('text' in piece) return;
      const before = this.pieces[index - 1];
      const after = this.pieces[index + 1];
      const isNextToAsterisks = [before, after].some((other) => other && 'asterisks' in other);
      const left = before && 'text' in before ? before.text.slice(-1) : '';
      const right = after && 'text' in after ? after.text.slice(0, 1) : '';
      const [outer, inner] = piece.opens ? [left, right] : [right, left];
      const isClear = !isSpace(inner) && (isSpace(outer) || (isPunctuation(outer) && !isHalf(inner)));
      if (isNextToAsterisks || !isClear) asTags.add(piece.pair);
    });
    return asTags;
  }
}

/** A content as lines of Markdown in a paragraph or list item: line breaks are hard breaks. */
export function writeLines(content: RichText): string[] {
  return new InlineWriter('\n')
    .write(content)
    .split('\n')
    .map((line, index, lines) => escapeLineStart(line) + (index < lines.length - 1 ? '\\' : ''));
}

/** A content as one line of Markdown, for a heading or a table cell: line breaks are tags. */
export function writeOneLine(content: RichText): string {
  return new InlineWriter('<br>').write(content);
}
