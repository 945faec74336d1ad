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
/** Elements within a paragraph that hold text of it and may be closed and opened again. */
const inlineNames = new Set(['text:span', 'text:a']);

/** The paragraphs of a part of an OpenDocument text in the order in which they begin, those of its notes behind all others. */
export function odtParagraphs(xml: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const inNotes: Paragraph[] = [];
  let notes = 0;
  const open: { paragraph: Paragraph; run: Run }[] = [];
  let hidden = 0;
  for (const { kind, name, attributes, start, end } of xmlTokens(xml)) {
    const inside = open.at(-1);
    const around = inside?.run.open ?? [];
    if (kind === 'open') {
      if (unseen.has(name)) hidden += 1;
      if (name === 'text:note-body') notes += 1;
      if (inside && inlineNames.has(name)) inside.run = runIn([...around, xml.slice(start, end)]);
      if (!paragraphNames.has(name)) continue;
      const paragraph: Paragraph = { element: name, atoms: [], properties: attributes.trimEnd(), end: 0 };
      (notes > 0 ? inNotes : paragraphs).push(paragraph);
      open.push({ paragraph, run: runIn([]) });
    } else if (kind === 'close') {
      if (unseen.has(name)) hidden -= 1;
      if (name === 'text:note-body') notes -= 1;
      if (inside && inlineNames.has(name)) inside.run = runIn(around.slice(0, -1));
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
  return [...paragraphs, ...inNotes];
}

const runIn = (open: string[]): Run => ({ properties: '', open });
