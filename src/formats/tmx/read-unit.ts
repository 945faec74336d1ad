import { readInline } from './inline-content.ts';
import type { TmxFacts, TmxProperty, TmxUnit, TmxVariant } from './tmx-unit.ts';
import { innerText, type XmlNode } from '../xml/xml-node.ts';

export function readFacts(node: XmlNode): TmxFacts {
  const attributes: Record<string, string> = {};
  for (const name in node.attributes) {
    if (name !== 'xml:lang' && name !== 'lang') attributes[name] = node.attributes[name]!;
  }
  const properties: TmxProperty[] = [];
  const notes: string[] = [];
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'prop') properties.push(readProperty(child));
    else if (child.name === 'note') notes.push(innerText(child));
  }
  return { attributes, properties, notes };
}

function readProperty(node: XmlNode): TmxProperty {
  const { type = '', ...attributes } = node.attributes;
  const property = { type, value: innerText(node) };
  return Object.keys(attributes).length > 0 ? { ...property, attributes } : property;
}

/** A unit from its `<tu>`. Variants without a language or a segment are left out. */
export function readUnit(node: XmlNode, line: number): TmxUnit {
  const { attributes, properties, notes } = readFacts(node);
  const variants: TmxVariant[] = [];
  for (const child of node.children) {
    if (typeof child === 'string' || child.name !== 'tuv') continue;
    const variant = readVariant(child);
    if (variant) variants.push(variant);
  }
  return { attributes, properties, notes, line, variants };
}

function readVariant(node: XmlNode): TmxVariant | null {
  const language = node.attributes['xml:lang'] ?? node.attributes.lang;
  const segment = node.children.find((child) => typeof child !== 'string' && child.name === 'seg');
  if (segment === undefined || typeof segment === 'string' || language === undefined) return null;
  const { attributes, properties, notes } = readFacts(node);
  return { attributes, properties, notes, language, text: readInline(segment) };
}
