import { type Mark, type MarkType, normaliseMarks } from '../../core/text/rich-text.ts';
import { safeHref } from '../href.ts';
import type { TmxText } from './tmx-unit.ts';
import { escapeAttribute, escapeXml, innerText, startTag, writeNode, type XmlNode } from '../xml/xml-node.ts';

const opaque = '\ufffc';

/** What TMX tools call the marks that we know (TMX 1.4b, "Type attribute", and what is met in files). */
const typeNames: Readonly<Record<string, MarkType>> = {
  bold: 'bold',
  italic: 'italic',
  ulined: 'underline',
  underlined: 'underline',
  underline: 'underline',
  superscript: 'superscript',
  sup: 'superscript',
  subscript: 'subscript',
  sub: 'subscript',
  link: 'link',
};
const tags = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
  link: 'a',
} as const;
const writtenType = { ...tags, underline: 'ulined', bold: 'bold', italic: 'italic', link: 'link' } as const;

function markOf(node: XmlNode): Pick<Mark, 'type' | 'href'> | null {
  const name = node.attributes.type?.toLowerCase() ?? '';
  const type = Object.hasOwn(typeNames, name) ? typeNames[name]! : null;
  if (type !== 'link') return type && { type };
  const found = /\bhref\s*=\s*"([^"]+)"/.exec(innerText(node))?.[1];
  const href = found === undefined ? undefined : safeHref(unescape(found));
  return href === undefined ? null : { type, href };
}

function unescape(attribute: string): string {
  return attribute
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The text of a `<seg>`: its inline elements as marks where we know them, as opaque codes otherwise. */
export function readInline(segment: XmlNode): TmxText {
  let text = '';
  const codes: string[] = [];
  const marks: Mark[] = [];
  const open = new Map<string, Pick<Mark, 'type' | 'href'> & { start: number }>();
  const addCode = (code: string) => {
    text += opaque;
    codes.push(code);
  };
  const addText = (piece: string) => {
    for (let at = piece.indexOf(opaque); at >= 0; at = piece.indexOf(opaque, at + 1)) codes.push(opaque);
    text += piece;
  };
  const read = (node: XmlNode) => {
    for (const child of node.children) {
      if (typeof child === 'string') addText(child);
      else if (child.name === 'hi') readHighlight(child);
      else if (child.name === 'bpt' && child.attributes.i !== undefined && markOf(child)) {
        open.set(child.attributes.i, { ...markOf(child)!, start: text.length });
      } else if (child.name === 'ept' && open.has(child.attributes.i ?? '')) {
        const mark = open.get(child.attributes.i!)!;
        open.delete(child.attributes.i!);
        marks.push({ ...mark, end: text.length });
      } else addCode(writeNode(child));
    }
  };
  const readHighlight = (node: XmlNode) => {
    const mark = markOf(node);
    if (mark) {
      const start = text.length;
      read(node);
      marks.push({ ...mark, start, end: text.length });
      return;
    }
    addCode(startTag(node));
    read(node);
    addCode('</hi>');
  };
  read(segment);
  for (const mark of open.values()) marks.push({ ...mark, end: text.length });
  return { text, marks: normaliseMarks(marks, text.length), codes };
}

/** Whether codes that open a highlight are closed in turn. */
function areBalanced(codes: readonly string[]): boolean {
  let depth = 0;
  for (const code of codes) {
    if (code === '</hi>') depth -= 1;
    else if (code.startsWith('<hi') && !code.endsWith('</hi>') && !code.endsWith('/>')) depth += 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A segment's text as the content of `<seg>`: marks as pairs of `<bpt>` and `<ept>`, codes as they were read. */
export function writeInline({ text, marks, codes }: TmxText): string {
  const balanced = areBalanced(codes);
  let number =
    1 + Math.max(0, ...codes.map((code) => Number(/^<[be]pt\b[^>]*\bi="(\d+)"/.exec(code)?.[1] ?? 0)));
  const tagsAt = new Map<number, string[]>();
  const put = (at: number, tag: string) => tagsAt.set(at, [...(tagsAt.get(at) ?? []), tag]);
  const numbered = marks.map((mark) => ({ ...mark, number: number++ }));
  for (const mark of [...numbered].reverse()) {
    put(mark.end, `<ept i="${mark.number}">&lt;/${tags[mark.type]}&gt;</ept>`);
  }
  for (const { type, href, start, number } of numbered) {
    const native = href === undefined ? `<${tags[type]}>` : `<a href="${escapeAttribute(href)}">`;
    put(start, `<bpt i="${number}" type="${writtenType[type]}">${escapeXml(native)}</bpt>`);
  }
  let written = '';
  let from = 0;
  let code = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isCode = text[at] === opaque;
    const here = tagsAt.get(at);
    if (!here && !isCode && at < text.length) continue;
    written += escapeXml(text.slice(from, at)) + (here?.join('') ?? '');
    from = at;
    if (!isCode) continue;
    const xml = codes[code++] ?? opaque;
    if (balanced || !/^<\/?hi\b/.test(xml)) written += xml;
    from = at + 1;
  }
  return written;
}
