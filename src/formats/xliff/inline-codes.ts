import type { Mark, MarkType, RichText } from '../../core/text/rich-text.ts';
import { safeHref } from '../href.ts';
import { type MarkNode, markTree } from '../mark-tree.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { element } from '../xml/xml-tree.ts';

export const bokpraeNamespace = 'urn:bokprae:xliff:1';

/** How the marks are called in `subType` of XLIFF 2 (4.3.1.34) and `ctype` of XLIFF 1.2. */
export const subTypes: Record<Exclude<MarkType, 'link'>, string> = {
  bold: 'xlf:b',
  italic: 'xlf:i',
  underline: 'xlf:u',
  superscript: 'bokprae:sup',
  subscript: 'bokprae:sub',
};
export const codeTypes: Record<MarkType, string> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  superscript: 'x-sup',
  subscript: 'x-sub',
  link: 'link',
};

/** A character that XML cannot hold, and U+FFFC, which stands for a code of the document. */
const special = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ufffc]/;

/** Writes the inline content of one `<source>` or `<target>`. Codes that both sides have get the same ids. */
export class InlineWriter {
  readonly #version: '2.1' | '1.2';
  /** Addresses of links by the id of their data, to be given as `<originalData>`. */
  readonly #data: Map<string, string>;
  readonly #counts = new Map<string, number>();

  constructor(version: '2.1' | '1.2', data: Map<string, string>) {
    this.#version = version;
    this.#data = data;
  }

  write(content: RichText): (XmlNode | string)[] {
    const marks = content.marks.filter(({ type, href }) => type !== 'link' || safeHref(href ?? '') === href);
    return markTree({ text: content.text.toWellFormed(), marks }).flatMap((node) => this.#node(node));
  }

  #id(letter: string): string {
    const count = (this.#counts.get(letter) ?? 0) + 1;
    this.#counts.set(letter, count);
    return `${letter}${count}`;
  }

  #node(node: MarkNode): (XmlNode | string)[] {
    if (!node.mark) return this.#text(node.text);
    return [this.#mark(node.mark, node.children)];
  }

  #mark({ type, href }: Mark, inside: readonly MarkNode[]): XmlNode {
    const id = this.#id(type);
    const children = inside.flatMap((child) => this.#node(child));
    if (this.#version === '1.2') {
      return element('g', { id, ctype: codeTypes[type], 'bokprae:href': href }, children);
    }
    if (type !== 'link') return element('pc', { id, type: 'fmt', subType: subTypes[type] }, children);
    const known = [...this.#data].find(([, value]) => value === href)?.[0];
    const data = known ?? `d${this.#data.size + 1}`;
    this.#data.set(data, href ?? '');
    return element('pc', { id, type: 'link', dataRefStart: data }, children);
  }

  #text(text: string): (XmlNode | string)[] {
    if (!special.test(text)) return [text];
    const parts: (XmlNode | string)[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (!special.test(text[at]!)) continue;
      if (at > from) parts.push(text.slice(from, at));
      parts.push(this.#special(text[at]!));
      from = at + 1;
    }
    if (from < text.length) parts.push(text.slice(from));
    return parts;
  }

  #special(character: string): XmlNode {
    const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    if (this.#version === '1.2') {
      return element('x', { id: this.#id('x'), ctype: 'x-bokprae-character', 'bokprae:character': hex });
    }
    if (character !== '\ufffc') return element('cp', { hex });
    return element('ph', { id: this.#id('x'), type: 'other', subType: 'bokprae:code' });
  }
}
