import { SaxesParser } from 'saxes';
import { readPlainElement } from './read-plain-element.ts';

/** An element of a unit, with its names as they stand in the file. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** Why a piece of XML cannot be read; lines count from 0 within the piece. */
export class BadXml extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const deepest = 100;

/** Reads one element after the other, each given as a whole. */
export class ElementParser {
  #parser: SaxesParser | null = null;
  #open: XmlNode[] = [];
  #done: XmlNode | null = null;

  /** Throws `BadXml`; the next element is read all the same. */
  parse(xml: string): XmlNode {
    const plain = readPlainElement(xml);
    if (plain) return plain;
    const parser = (this.#parser ??= this.#make());
    const firstLine = parser.line;
    this.#open = [];
    this.#done = null;
    try {
      parser.write(xml);
      if (!this.#done) throw new Error('not closed');
      return this.#done;
    } catch (error) {
      this.#parser = null;
      const message = (error as Error).message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
      throw new BadXml(Math.max(0, parser.line - firstLine), message);
    }
  }

  #make(): SaxesParser {
    const parser = new SaxesParser({ fragment: true, position: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      if (this.#open.length >= deepest) throw new Error('nested too deep');
      const node: XmlNode = { name, attributes: attributes as Record<string, string>, children: [] };
      this.#open.at(-1)?.children.push(node);
      this.#open.push(node);
    });
    parser.on('closetag', () => {
      const node = this.#open.pop();
      if (this.#open.length === 0) this.#done = node ?? null;
    });
    const addText = (text: string) => this.#open.at(-1)?.children.push(text);
    parser.on('text', addText);
    parser.on('cdata', addText);
    return parser;
  }
}

export function childNodes(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== 'string' && child.name === name);
}

/** All text inside, whatever elements it stands in. */
export function innerText(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : innerText(child))).join('');
}

/** Characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

export function startTag({ name, attributes }: Pick<XmlNode, 'name' | 'attributes'>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${written.join('')}>`;
}

export function writeNode(node: XmlNode): string {
  const inside = node.children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : writeNode(child),
  );
  const start = startTag(node);
  return inside.length === 0 ? `${start.slice(0, -1)}/>` : `${start}${inside.join('')}</${node.name}>`;
}
