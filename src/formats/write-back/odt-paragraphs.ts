import { escapeXml } from '../xml/xml-node.ts';
import type { Dialect } from './block-splices.ts';
import { charactersOf, type Paragraph, type Run, xmlTokens } from './text-places.ts';

const unseen = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'draw:object',
]);
const standsFor: Record<string, string> = { 'text:tab': ' ', 'text:line-break': '\n', 'text:s': ' ' };
const paragraphNames = new Set(['text:p', 'text:h']);

/** The paragraphs of a part of an OpenDocument text in the order in which they begin. */
export function odtParagraphs(xml: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: { paragraph: Paragraph; run: Run }[] = [];
  let hidden = 0;
  for (const { kind, name, attributes, start, end } of xmlTokens(xml)) {
    const inside = open.at(-1);
    if (kind === 'open') {
      if (unseen.has(name)) hidden += 1;
      if (!paragraphNames.has(name)) continue;
      const paragraph: Paragraph = { atoms: [], properties: attributes.trimEnd(), end: 0 };
      paragraphs.push(paragraph);
      open.push({ paragraph, run: { properties: '' } });
    } else if (kind === 'close') {
      if (unseen.has(name)) hidden -= 1;
      if (paragraphNames.has(name)) open.pop()!.paragraph.end = end;
    } else if (inside && hidden === 0) {
      const { paragraph, run } = inside;
      if (kind === 'empty' && standsFor[name] !== undefined) {
        paragraph.atoms.push({ character: standsFor[name], start, end, run, holder: null });
      } else if (kind === 'text') {
        const holder = { start, end: start, preserves: true };
        for (const place of charactersOf(xml, start, end)) paragraph.atoms.push({ ...place, run, holder });
      }
    }
  }
  return paragraphs;
}

/** OpenDocument squeezes spaces, so that all but the first of several are an element. */
function text(said: string): string {
  return escapeXml(said)
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>');
}

/** How OpenDocument says text; new marks would need styles of their own and are not written back. */
export const odtDialect: Dialect = { text, marked: text, beside: text, preserving: '' };
