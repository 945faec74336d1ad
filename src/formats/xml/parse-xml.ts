import { SaxesParser } from 'saxes';
import { readLimits, Unreadable } from '../read-result.ts';
import { declaredEncoding } from './stream-decoder.ts';

/** An element; names of elements and attributes carry our prefix of their namespace, whatever the file's is. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/2000/svg', 'svg'],
  ['urn:oasis:names:tc:xliff:document:1.2', 'xlf'],
  ['urn:oasis:names:tc:xliff:document:2.0', 'xlf'],
  ['urn:oasis:names:tc:xliff:metadata:2.0', 'mda'],
  ['urn:bokprae:xliff:1', 'bokprae'],
  ['MQXliff', 'mq'],
  ['http://sdl.com/FileTypes/SdlXliff/1.0', 'sdl'],
  ['http://www.memsource.com/mxlf/2.0', 'mxlf'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['', ''],
]);

function canonicalName(uri: string, local: string): string {
  const prefix = prefixes.get(uri) ?? '?';
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** The text of an XML part in UTF-8, UTF-16, or what it declares where it is neither. Throws `Unreadable`. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const [first, second] = [bytes[0] ?? 0, bytes[1] ?? 0];
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const encoding = big ? 'utf-16be' : little ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const declared = decodeAsDeclared(bytes);
    if (declared !== undefined) return declared;
    throw new Unreadable({ code: 'damaged-xml', part, detail: `not ${encoding.toUpperCase()}` });
  }
}

function decodeAsDeclared(bytes: Uint8Array): string | undefined {
  const declared = declaredEncoding(bytes);
  if (declared === undefined || /^utf|^ucs/i.test(declared)) return undefined;
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The root element of an XML part. What a DOCTYPE points to is never fetched. Throws `Unreadable`:
 * "damaged-xml" with the line, also for a DOCTYPE that declares anything and for every entity but the five of XML,
 * "nested-too-deep", "too-large". An element that `take` answers true for when it is whole is left out of the tree, so
 * that a long part need not stand in memory at once; it is told the elements around it too, from the root.
 */
export function parseXml(
  bytes: Uint8Array,
  part: string,
  take: (element: XmlElement, around: readonly XmlElement[]) => boolean = () => false,
): XmlElement {
  const text = decodeXml(bytes, part);
  const parser = new SaxesParser({ xmlns: true, position: true });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [];
  const innermost = () => open.at(-1) ?? top;
  let elements = 0;
  let deepLevels = 0;
  const refuse = (code: 'damaged-xml' | 'nested-too-deep' | 'too-large', detail?: string) => {
    throw new Unreadable({ code, part, line: parser.line, ...(detail === undefined ? {} : { detail }) });
  };
  parser.on('error', (error) => refuse('damaged-xml', error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', (declaration) => {
    if (declaration.includes('[')) refuse('damaged-xml', 'DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= readLimits.depth) refuse('nested-too-deep');
    if (++elements > readLimits.elements) refuse('too-large');
    deepLevels += Math.max(0, open.length - readLimits.deep);
    if (deepLevels > readLimits.deepLevels) refuse('nested-too-deep');
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      attributes[canonicalName(uri, local)] = value;
    }
    const element: XmlElement = { name: canonicalName(tag.uri, tag.local), attributes, children: [] };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed && open.length > 0 && take(closed, open)) innermost().children.pop();
  });
  const addText = (piece: string) => innermost().children.push(piece);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (!root) throw new Unreadable({ code: 'damaged-xml', part, detail: 'no element' });
  return root;
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** `w:val` of the child `name`. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return childNamed(element, name)?.attributes['w:val'];
}

/** `w:val` of the child `name` as a whole number; nothing if it is none. */
export function childInteger(element: XmlElement | undefined, name: string): number | undefined {
  const value = childValue(element, name);
  return value !== undefined && /^-?\d{1,6}$/.test(value) ? Number(value) : undefined;
}

export function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
