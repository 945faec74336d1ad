import { readInline } from './inline-content.ts';
import type { TmxFacts, TmxUnit } from './tmx-unit.ts';
import { childNodes, innerText, type XmlNode } from '../xml/xml-node.ts';

const languageNames = ['xml:lang', 'lang'];

export function readFacts(node: XmlNode): TmxFacts {
  const attributes = Object.entries(node.attributes).filter(([name]) => !languageNames.includes(name));
  return {
    attributes: Object.fromEntries(attributes),
    properties: childNodes(node, 'prop').map((property) => ({
      type: property.attributes.type ?? '',
      value: innerText(property),
    })),
    notes: childNodes(node, 'note').map(innerText),
  };
}

/** A unit from its `<tu>`. Variants without a language or a segment are left out. */
export function readUnit(node: XmlNode, line: number): TmxUnit {
  const variants = childNodes(node, 'tuv').flatMap((variant) => {
    const segment = childNodes(variant, 'seg')[0];
    const language = variant.attributes['xml:lang'] ?? variant.attributes.lang;
    if (!segment || language === undefined) return [];
    return [{ ...readFacts(variant), language, text: readInline(segment) }];
  });
  return { ...readFacts(node), line, variants };
}
