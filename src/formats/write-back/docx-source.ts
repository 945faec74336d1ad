import { escapeXml } from '../xml/xml-node.ts';
import { xmlTokens } from './text-places.ts';

const namespace =
  'http://(?:schemas\\.openxmlformats\\.org/wordprocessingml/2006|purl\\.oclc\\.org/ooxml/wordprocessingml)/main';
const declared = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${namespace}["']`);
const isDefault = new RegExp(`(?<=\\s)xmlns(\\s*=\\s*["']${namespace}["'])`);

/** The prefix of Word's namespace in a part; null where it is not declared. */
export function wordPrefix(xml: string): string | null {
  return declared.exec(xml.slice(0, 20_000))?.[1] ?? null;
}

/** The same XML with text in place of CDATA sections. */
export function textForm(xml: string): string {
  if (!xml.includes('<![CDATA[')) return xml;
  return xml.replace(/<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>/g, (whole, text?: string) =>
    text === undefined ? whole : escapeXml(text),
  );
}

/** The same XML with text in place of CDATA sections, and with a prefix for Word's namespace where that had none. */
export function usualForm(xml: string): string {
  const plain = textForm(xml);
  const [root = ''] = /<[^!?][^>]*>/.exec(plain) ?? [];
  return isDefault.test(root) && wordPrefix(root) === null && !/xmlns:w\s*=/.test(root)
    ? prefixed(plain)
    : plain;
}

function prefixed(xml: string): string {
  let written = '';
  for (const { kind, name, start, end } of xmlTokens(xml)) {
    const token = xml.slice(start, end);
    const isElement = kind === 'open' || kind === 'close' || kind === 'empty';
    written += isElement && !name.includes(':') ? token.replace(/^<\/?/, (begin) => `${begin}w:`) : token;
  }
  return written.replace(isDefault, 'xmlns:w$1');
}
