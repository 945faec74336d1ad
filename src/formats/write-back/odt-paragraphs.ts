import { isLegacyFont } from '../../core/text/legacy-khmer.ts';
import type { OdtStyles, TextProperties } from '../odt/odt-styles.ts';
import { symbolsIn } from '../symbols.ts';
import { attributeIn } from './attribute-in.ts';
import { charactersOf, type Paragraph, type Run, type Token, xmlTokens } from './text-places.ts';

const unseen = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'text:hidden-text',
  'draw:object',
]);
const standsFor: Record<string, string> = { 'text:tab': ' ', 'text:line-break': '\n', 'text:s': ' ' };
const paragraphNames = new Set(['text:p', 'text:h']);
/** Elements within a paragraph that hold text of it and may be closed and opened again. */
const inlineNames = new Set(['text:span', 'text:a']);

/** The paragraphs of a part of an OpenDocument text in the order in which they begin, those of its notes behind all others. */
export function odtParagraphs(xml: string, styles: OdtStyles): Paragraph[] {
  const reader = new PlacesReader(xml, styles);
  for (const token of xmlTokens(xml)) reader.read(token);
  return [...reader.paragraphs, ...reader.inNotes];
}

/** A paragraph that is open, with the elements around the place in it. */
interface Open {
  paragraph: Paragraph;
  runs: { run: Run; properties: TextProperties }[];
}

class PlacesReader {
  readonly paragraphs: Paragraph[] = [];
  readonly inNotes: Paragraph[] = [];
  readonly #xml: string;
  readonly #styles: OdtStyles;
  readonly #open: Open[] = [];
  /** For each open element, whether its text is not seen. */
  readonly #hides: boolean[] = [];
  #hidden = 0;
  #notes = 0;

  constructor(xml: string, styles: OdtStyles) {
    this.#xml = xml;
    this.#styles = styles;
  }

  read(token: Token): void {
    const { kind, name, start, end } = token;
    if (kind === 'open') return this.#begin(token);
    if (kind === 'close') return this.#end(name, end);
    const inside = this.#open.at(-1);
    const { run, properties } = inside?.runs.at(-1) ?? {};
    if (!inside || !run || this.#hidden > 0) return;
    const { atoms } = inside.paragraph;
    if (kind === 'empty' && standsFor[name] !== undefined) {
      atoms.push({ character: standsFor[name], start, end, run, holder: null });
    } else if (kind === 'text' && properties?.hidden !== true) {
      const holder = { start, end: start, preserves: true };
      for (const place of charactersOf(this.#xml, start, end)) {
        atoms.push({ ...place, character: symbolsIn(place.character, properties?.font), run, holder });
      }
    }
  }

  #begin({ name, attributes, start, end }: Token): void {
    const hides = unseen.has(name) || /\sloext:showing-place-holder\s*=\s*["']true/.test(attributes);
    this.#hides.push(hides);
    if (hides) this.#hidden += 1;
    if (name === 'text:note-body') this.#notes += 1;
    const style = attributeIn(attributes, 'text:style-name');
    const inside = this.#open.at(-1);
    if (inside && inlineNames.has(name)) {
      const around = inside.runs.at(-1)!;
      const properties =
        name === 'text:span' ? this.#styles.text(style, around.properties) : around.properties;
      inside.runs.push(runIn([...(around.run.open ?? []), this.#xml.slice(start, end)], properties));
    }
    if (!paragraphNames.has(name)) return;
    const paragraph: Paragraph = { element: name, atoms: [], properties: attributes.trimEnd(), end: 0 };
    (this.#notes > 0 ? this.inNotes : this.paragraphs).push(paragraph);
    this.#open.push({ paragraph, runs: [runIn([], this.#styles.paragraph(style))] });
  }

  #end(name: string, end: number): void {
    if (this.#hides.pop()) this.#hidden -= 1;
    if (name === 'text:note-body') this.#notes -= 1;
    if (inlineNames.has(name)) this.#open.at(-1)?.runs.pop();
    if (paragraphNames.has(name)) this.#open.pop()!.paragraph.end = end;
  }
}

function runIn(open: string[], properties: TextProperties): Open['runs'][number] {
  const isLegacy = isLegacyFont(properties.font ?? '');
  return { run: { properties: '', open, ...(isLegacy ? { isLegacy } : {}) }, properties };
}
