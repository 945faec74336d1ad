import { writeInline } from './inline-content.ts';
import type { TmxFacts, TmxUnit, TmxVariant } from './tmx-unit.ts';
import { escapeAttribute, escapeXml } from '../xml/xml-node.ts';

/** The beginning of a TMX 1.4b file in UTF-8. Attributes of the header that TMX asks for are given where missing. */
export function writeTmxStart(header: TmxFacts): string {
  const attributes = {
    creationtool: 'Bokprae',
    creationtoolversion: '1',
    segtype: 'sentence',
    'o-tmf': 'Bokprae',
    adminlang: 'en',
    srclang: 'km',
    datatype: 'plaintext',
    ...header.attributes,
  };
  const facts = writeFacts(header);
  const start = `<header${writeAttributes(attributes)}${facts === '' ? '/>' : `>\n${facts}</header>`}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n${start}\n<body>\n`;
}

export function writeTmxUnit(unit: Omit<TmxUnit, 'line'>): string {
  const variants = unit.variants.map(writeVariant).join('');
  return `<tu${writeAttributes(unit.attributes)}>\n${writeFacts(unit)}${variants}</tu>\n`;
}

export const tmxEnd = '</body>\n</tmx>\n';

function writeVariant(variant: TmxVariant): string {
  const attributes = { 'xml:lang': variant.language, ...variant.attributes };
  const segment = `<seg>${writeInline(variant.text)}</seg>`;
  return `<tuv${writeAttributes(attributes)}>${writeFacts(variant)}${segment}</tuv>\n`;
}

function writeAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

function writeFacts({ notes, properties }: TmxFacts): string {
  return [
    ...notes.map((note) => `<note>${escapeXml(note)}</note>\n`),
    ...properties.map(
      ({ type, value, attributes }) =>
        `<prop${writeAttributes({ type, ...attributes })}>${escapeXml(value)}</prop>\n`,
    ),
  ].join('');
}
