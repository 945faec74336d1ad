import type { Paragraph, PhrasingContent, TableCell, Heading, Root } from 'mdast';
import type { RichText } from '../../core/text/rich-text.ts';
import { safeHref } from '../href.ts';
import type { NoteList } from '../note-list.ts';
import { readLimits, Unreadable } from '../read-result.ts';
import { RichTextBuilder, type RunStyle } from '../rich-text-builder.ts';
import { meaningOfHtml, OpenTags } from './inline-html.ts';
import { repairStrong } from './repair-strong.ts';

export interface MarkdownSource {
  text: string;
  /** Addresses of link reference definitions, by identifier. */
  definitions: ReadonlyMap<string, string>;
  notes: NoteList;
  parse(text: string): Root;
}

class InlineReader {
  private readonly builder = new RichTextBuilder();
  private readonly tags = new OpenTags();
  private readonly source: MarkdownSource;

  constructor(source: MarkdownSource) {
    this.source = source;
  }

  read(nodes: readonly PhrasingContent[]): RichText {
    this.walk(nodes, {}, 0);
    return this.builder.take();
  }

  private walk(nodes: readonly PhrasingContent[], style: RunStyle, depth: number): void {
    if (depth > readLimits.depth) throw new Unreadable({ code: 'nested-too-deep' });
    for (const node of nodes) this.walkNode(node, style, depth + 1);
  }

  private walkNode(node: PhrasingContent, style: RunStyle, depth: number): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return this.builder.append(node.value, this.tags.style(style));
      case 'break':
        return this.builder.append('\n', this.tags.style(style));
      case 'emphasis':
        return this.walk(node.children, { ...style, italic: true }, depth);
      case 'strong':
        return this.walk(node.children, { ...style, bold: true }, depth);
      case 'link':
        return this.walk(node.children, { ...style, link: safeHref(node.url) }, depth);
      case 'linkReference': {
        const link = safeHref(this.source.definitions.get(node.identifier) ?? '');
        return this.walk(node.children, { ...style, link }, depth);
      }
      case 'html': {
        const meaning = meaningOfHtml(node.value);
        if (meaning.type === 'break') this.builder.append('\n', this.tags.style(style));
        if (meaning.type === 'other' && !node.value.startsWith('</')) this.source.notes.leftOut('html');
        return this.tags.apply(meaning);
      }
      case 'image':
      case 'imageReference':
        return this.source.notes.leftOut('image');
      case 'delete':
        return this.walk(node.children, style, depth);
      case 'footnoteReference':
        return this.source.notes.leftOut('footnote-mark');
    }
  }
}

/** The inline content of `node` parsed again with its strong emphasis repaired, if that is needed and possible. */
function repairedChildren(
  node: Paragraph | Heading | TableCell,
  source: MarkdownSource,
): PhrasingContent[] | undefined {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const repaired = repairStrong(source.text.slice(start, end));
  if (repaired === undefined || source.definitions.size > 0) return undefined;
  const [parsed, ...more] = source.parse(`<b></b>${repaired}`).children;
  return parsed?.type === 'paragraph' && more.length === 0 ? parsed.children : undefined;
}

/** Text and marks of a node's inline content; soft and hard breaks are "\n". */
export function inlineContent(node: Paragraph | Heading | TableCell, source: MarkdownSource): RichText {
  return new InlineReader(source).read(repairedChildren(node, source) ?? node.children);
}
