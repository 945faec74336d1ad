import type {
  Nodes,
  Paragraph as MarkdownParagraph,
  PhrasingContent,
  Heading,
  TableCell,
  RootContent,
} from 'mdast';
import { meaningOfHtml } from '../markdown/inline-html.ts';
import { checkNesting } from '../markdown/check-nesting.ts';
import { bodyStart, parseMarkdown } from '../markdown/parse-markdown.ts';
import { repairStrong } from '../markdown/repair-strong.ts';
import { topLevelParts } from '../markdown/top-level-parts.ts';
import { type MarkdownPlace, markdownRun } from './markdown-dialect.ts';
import { sourceAtoms } from './source-atoms.ts';
import type { Atom, Paragraph } from './text-places.ts';

type Inline = MarkdownParagraph | Heading | TableCell;

/** The paragraphs of a Markdown text, in the reader's order. */
export function markdownParagraphs(source: string): Paragraph[] {
  const body = source.slice(bodyStart(source));
  const parts = topLevelParts(body);
  checkNesting(body, parts);
  const reader = new PlacesReader();
  let start = source.length - body.length;
  for (const part of parts) {
    reader.readPart(part, start);
    start += part.length;
  }
  return reader.paragraphs;
}

const rangeOf = (node: Nodes): [number, number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0,
];

class PlacesReader {
  readonly paragraphs: Paragraph[] = [];
  /** Where the part that is read stands in the source. */
  #from = 0;
  #part = '';

  readPart(part: string, from: number): void {
    this.#part = part;
    this.#from = from;
    parseMarkdown(part).children.forEach((node) => this.#read(node, ''));
  }

  #read(node: RootContent, before: string): void {
    switch (node.type) {
      case 'heading':
        return this.#inline(node, 'one-line', '', rangeOf(node)[1]);
      case 'paragraph':
        return this.#inline(node, 'lines', before, rangeOf(node)[1]);
      case 'code':
        return this.#whole(rangeOf(node), node.value, 'code');
      case 'html':
        return this.#html(rangeOf(node));
      case 'blockquote':
        return node.children.forEach((child) => this.#read(child, '> '));
      case 'list':
        return node.children.forEach((item) => item.children.forEach((child) => this.#read(child, before)));
      case 'table':
        return node.children.forEach((row) =>
          row.children.forEach((cell) => this.#inline(cell, 'one-line', '', rangeOf(node)[1])),
        );
      default:
        return;
    }
  }

  /** The source's own offsets for those of the part. */
  #shifted(atoms: readonly Atom[]): Atom[] {
    return atoms.map((atom) => ({ ...atom, start: atom.start + this.#from, end: atom.end + this.#from }));
  }

  #add(atoms: readonly Atom[], properties: string, end: number, inline?: [number, number]): void {
    const from = this.#from;
    const shifted: [number, number] | undefined = inline && [inline[0] + from, inline[1] + from];
    const at = { atoms: this.#shifted(atoms), properties, element: '', end: end + from };
    this.paragraphs.push(shifted ? { ...at, inline: shifted } : at);
  }

  #inline(node: Inline, place: MarkdownPlace, properties: string, end: number): void {
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (!first || !last) return;
    const range: [number, number] = [rangeOf(first)[0], rangeOf(last)[1]];
    this.#add(
      this.#repaired(range, place) ?? inlineAtoms(this.#part, node.children, place),
      properties,
      end,
      range,
    );
  }

  /** The places in a text whose strong emphasis the reader repaired, which stand in the unrepaired one. */
  #repaired([start, end]: [number, number], place: MarkdownPlace): Atom[] | null {
    const text = this.#part.slice(start, end);
    const repaired = repairStrong(text);
    const lead = '<b></b>';
    const [parsed] = repaired === undefined ? [] : parseMarkdown(lead + repaired).children;
    if (repaired === undefined || parsed?.type !== 'paragraph') return null;
    const places: number[] = [];
    let at = 0;
    for (let to = 0; to <= repaired.length; to += 1) {
      places[to] = start + at;
      const tag = text.startsWith('**', at)
        ? /^<\/?strong>/.exec(repaired.slice(to, to + 9))?.[0]
        : undefined;
      if (tag === undefined) at += 1;
      else {
        for (let inside = 1; inside < tag.length; inside += 1) places[to + inside] = start + at;
        to += tag.length - 1;
        at += 2;
      }
    }
    return inlineAtoms(lead + repaired, parsed.children, place).map((atom) => ({
      ...atom,
      start: places[atom.start - lead.length]!,
      end: places[atom.end - lead.length]!,
    }));
  }

  #whole(range: [number, number], value: string, place: MarkdownPlace): void {
    this.#add(sourceAtoms(this.#part, range, value, markdownRun(place), 'none') ?? [], '', range[1]);
  }

  /** Text between tags in a block of raw HTML. */
  #html([start, end]: [number, number]): void {
    const atoms: Atom[] = [];
    const run = markdownRun('html');
    const pattern =
      /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)|<[/a-z!?][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});|[^]/gi;
    for (const { 0: piece, index } of this.#part.slice(start, end).matchAll(pattern)) {
      const at = { start: start + index, end: start + index + piece.length, run };
      const holder = { start: at.start, end: at.start, preserves: true };
      if (/^<br\b/i.test(piece)) atoms.push({ ...at, character: '\n', holder: null });
      else if (piece.length === 1) atoms.push({ ...at, character: piece, holder });
      else if (piece.startsWith('&')) {
        const [character = ' '] = readReference(piece);
        atoms.push({ ...at, character, holder });
      }
    }
    this.#add(atoms, '', end);
  }
}

function readReference(piece: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
  const hex = /^&#x/i.test(piece);
  const code = Number.parseInt(piece.replace(/^&#x?/i, ''), hex ? 16 : 10);
  if (!Number.isNaN(code)) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  return named[piece.slice(1, -1).toLowerCase()] ?? piece;
}

function inlineAtoms(source: string, nodes: readonly PhrasingContent[], place: MarkdownPlace): Atom[] {
  return nodes.flatMap((node): Atom[] => {
    const range = rangeOf(node);
    const [start, end] = range;
    const run = markdownRun(place);
    switch (node.type) {
      case 'text':
        return sourceAtoms(source, range, node.value, run, 'backslashes') ?? [];
      case 'inlineCode':
        return sourceAtoms(source, range, node.value, markdownRun('code'), 'none') ?? [];
      case 'break':
        return [{ character: '\n', start, end, run, holder: null }];
      case 'html':
        return meaningOfHtml(node.value).type === 'break'
          ? [{ character: '\n', start, end, run, holder: null }]
          : [];
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'linkReference':
      case 'delete':
        return inlineAtoms(source, node.children, place);
      default:
        return [];
    }
  });
}
