import type { XmlNode } from './xml-node.ts';

/** A start or end tag: slash, name, attributes, slash. */
const tag = /<(\/?)([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /\s+([A-Za-z_][\w.-]*(?::[\w.-]+)?)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
/** Characters that XML cannot hold. */
const forbidden = /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const reference = /&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});/g;
const known: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const deepest = 100;

/**
 * Reads an element that is nothing but tags and text, as nearly all are in files of a million units, many times faster
 * than an XML parser does. Gives null for everything else, which may be as good or may be wrong: that is for the parser
 * to say. What it reads it reads as the parser would.
 */
export function readPlainElement(xml: string): XmlNode | null {
  if (forbidden.test(xml) || !xml.isWellFormed()) return null;
  const open: XmlNode[] = [];
  for (let at = 0; ;) {
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (!found) return null;
    const [whole, closing, name, written, empty] = found as unknown as [
      string,
      string,
      string,
      string,
      string,
    ];
    at += whole.length;
    if (closing === '/') {
      const node = open.pop();
      if (node?.name !== name || written !== '' || empty !== '') return null;
      if (open.length === 0) return at === xml.length ? node : null;
    } else {
      const attributes = readAttributes(written);
      if (!attributes || open.length >= deepest) return null;
      const node: XmlNode = { name, attributes, children: [] };
      open.at(-1)?.children.push(node);
      if (empty === '') open.push(node);
      else if (open.length === 0) return at === xml.length ? node : null;
    }
    const next = xml.indexOf('<', at);
    if (next < 0) return null;
    if (next > at) {
      const text = readText(xml.slice(at, next));
      if (text === null) return null;
      open.at(-1)!.children.push(text);
    }
    at = next;
  }
}

function readAttributes(written: string): Record<string, string> | null {
  const attributes: Record<string, string> = {};
  for (let at = 0; at < written.length; at = attribute.lastIndex) {
    attribute.lastIndex = at;
    const found = attribute.exec(written);
    if (!found) return null;
    const name = found[1]!;
    const value = found[2] ?? found[3]!;
    if (name === '__proto__' || Object.hasOwn(attributes, name) || /[&\t\n\r]/.test(value)) return null;
    attributes[name] = value;
  }
  return attributes;
}

function readText(written: string): string | null {
  const text = written.includes('\r') ? written.replaceAll(/\r\n?/g, '\n') : written;
  if (text.includes(']]>')) return null;
  if (!text.includes('&')) return text;
  let isKnown = true;
  const read = text.replaceAll(reference, (whole) => {
    const name = whole.slice(1, -1);
    if (!name.startsWith('#')) return known[name]!;
    const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    const character = isCharacter ? String.fromCodePoint(code) : '\0';
    isKnown &&= !forbidden.test(character);
    return character;
  });
  const references = text.match(reference)?.length ?? 0;
  return isKnown && references === text.split('&').length - 1 ? read : null;
}
