import type { List, ListItem, Node, Nodes, Parent, Root, RootContent, Table } from 'mdast';
import type { Block, BlockShape } from '../../core/document/document.ts';
import { plain, type RichText } from '../../core/text/rich-text.ts';
import { blockContents } from '../block-content.ts';
import type { NoteList } from '../note-list.ts';
import { readLimits, Unreadable } from '../read-result.ts';
import { checkLines } from '../text/check-lines.ts';
import { checkNesting } from './check-nesting.ts';
import { readHtmlBlock } from './html-block.ts';
import { inlineContent, type MarkdownSource } from './inline-content.ts';
import { bodyStart, parseMarkdown } from './parse-markdown.ts';
import { topLevelParts } from './top-level-parts.ts';

function definitionsIn(root: Root): Map<string, string> {
  const definitions = new Map<string, string>();
  const pending: Node[] = [root];
  for (let node = pending.pop() as Nodes | undefined; node; node = pending.pop() as Nodes | undefined) {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
    if ('children' in node) for (const child of (node as Parent).children.toReversed()) pending.push(child);
  }
  return definitions;
}

class MarkdownReader {
  readonly blocks: Block[] = [];
  private readonly notes: NoteList;
  private source: MarkdownSource;
  private tables = 0;

  constructor(notes: NoteList) {
    this.notes = notes;
    this.source = { text: '', definitions: new Map(), notes, parse: parseMarkdown };
  }

  readPart(text: string): void {
    const root = parseMarkdown(text);
    this.source = { text, definitions: definitionsIn(root), notes: this.notes, parse: parseMarkdown };
    this.readAll(root.children, { kind: 'paragraph' }, 0);
  }

  private readAll(nodes: readonly RootContent[], shape: BlockShape, depth: number): void {
    if (depth > readLimits.depth) throw new Unreadable({ code: 'nested-too-deep' });
    for (const node of nodes) this.readNode(node, shape, depth + 1);
  }

  private add(content: RichText, shape: BlockShape): void {
    for (const part of blockContents(content)) this.blocks.push({ ...shape, content: part });
  }

  private readNode(node: RootContent, shape: BlockShape, depth: number): void {
    switch (node.type) {
      case 'heading':
        return this.add(inlineContent(node, this.source), { kind: 'heading', level: node.depth });
      case 'paragraph':
        return this.add(inlineContent(node, this.source), shape);
      case 'code':
        return this.add(plain(node.value), shape);
      case 'html':
        return this.add(readHtmlBlock(node.value, this.source.notes), shape);
      case 'blockquote':
        return this.readAll(node.children, shape, depth);
      case 'list':
        return this.readList(node, shape, depth);
      case 'table':
        return this.readTable(node);
      default:
        return;
    }
  }

  private readList(list: List, outer: BlockShape, depth: number): void {
    const level = outer.kind === 'list-item' ? (outer.level ?? 0) + 1 : 0;
    list.children.forEach((item, index) => {
      const label = this.labelOf(item, list, index);
      const before = this.blocks.length;
      this.readAll(item.children, { kind: 'list-item', level }, depth);
      const first = this.blocks[before];
      if (first?.kind === 'list-item' && first.level === level) first.label = label;
    });
  }

  private labelOf(item: ListItem, list: List, index: number): string {
    if (!list.ordered) return '•';
    const offset = item.position?.start.offset ?? 0;
    const delimiter = /^\d{1,9}([.)])/.exec(this.source.text.slice(offset, offset + 10))?.[1] ?? '.';
    return `${(list.start ?? 1) + index}${delimiter}`;
  }

  private readTable(node: Table): void {
    const table = this.tables++;
    for (const [row, { children }] of node.children.entries()) {
      for (const [column, cell] of children.entries()) {
        this.add(inlineContent(cell, this.source), { kind: 'table-cell', cell: { table, row, column } });
      }
    }
  }
}

/**
 * The blocks of a Markdown text with "\n" line ends: CommonMark with GFM tables. Soft and hard breaks are both
 * "\n". Throws `Unreadable` when it is nested too deep, too long or too dense for its parser.
 */
export function readMarkdown(text: string, notes: NoteList): Block[] {
  const body = text.slice(bodyStart(text));
  checkLines(body);
  const parts = topLevelParts(body);
  checkNesting(body, parts);
  const reader = new MarkdownReader(notes);
  for (const part of parts) reader.readPart(part);
  return reader.blocks;
}
