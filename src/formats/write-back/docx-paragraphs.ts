import { symbolCharacter } from '../docx/symbols.ts';
import { charactersOf, type Holder, type Paragraph, type Run, xmlTokens } from './text-places.ts';

const wordNamespace =
  /xmlns:(\w+)="http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main"/;

/** Elements whose text a reader of the document does not see, or that a newer form beside them repeats. */
const unseen = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'm:oMath', 'w:rt']);
const standsFor: Record<string, string> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/** The prefix of Word's namespace in a part; null where it is not declared. */
export function wordPrefix(xml: string): string | null {
  return wordNamespace.exec(xml.slice(0, 20_000))?.[1] ?? null;
}

/** The paragraphs of a part of a Word file in the order in which they begin, those in text boxes after the one they hang on. */
export function docxParagraphs(xml: string, prefix: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: Paragraph[] = [];
  const runs: Run[] = [];
  const path: string[] = [];
  let hidden = 0;
  let holder: Holder | null = null;
  let propertiesFrom = -1;
  const canonical = (name: string) =>
    name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name;
  for (const { kind, name: raw, attributes, start, end } of xmlTokens(xml)) {
    const name = canonical(raw);
    const parent = path.at(-1);
    if (kind === 'open') {
      if (name === 'w:p') {
        const paragraph: Paragraph = { element: raw, atoms: [], properties: '', end: 0 };
        paragraphs.push(paragraph);
        open.push(paragraph);
      } else if (name === 'w:r') runs.push({ properties: '' });
      else if (name === 'w:t')
        holder = { start, end, preserves: /xml:space\s*=\s*["']preserve/.test(attributes) };
      else if ((name === 'w:rPr' && parent === 'w:r') || (name === 'w:pPr' && parent === 'w:p'))
        propertiesFrom = start;
      if (unseen.has(name)) hidden += 1;
      path.push(name);
    } else if (kind === 'close') {
      path.pop();
      if (unseen.has(name)) hidden -= 1;
      const above = path.at(-1);
      if (name === 'w:p') open.pop()!.end = end;
      else if (name === 'w:r') runs.pop();
      else if (name === 'w:t') holder = null;
      else if (name === 'w:rPr' && above === 'w:r') runs.at(-1)!.properties = xml.slice(propertiesFrom, end);
      else if (name === 'w:pPr' && above === 'w:p') open.at(-1)!.properties = xml.slice(propertiesFrom, end);
    } else if (kind === 'empty' && parent === 'w:r' && hidden === 0) {
      const character = name === 'w:sym' ? symbolIn(attributes, prefix) : standsFor[name];
      const run = runs.at(-1);
      if (character !== undefined && run)
        open.at(-1)?.atoms.push({ character, start, end, run, holder: null });
    } else if (kind === 'text' && holder && hidden === 0) {
      const run = runs.at(-1);
      if (!run || isVanished(run, prefix)) continue;
      for (const place of charactersOf(xml, start, end)) open.at(-1)?.atoms.push({ ...place, run, holder });
    }
  }
  return paragraphs;
}

function symbolIn(attributes: string, prefix: string): string | undefined {
  const value = (name: string) => new RegExp(`${prefix}:${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  return symbolCharacter(value('font'), value('char'));
}

function isVanished({ properties }: Run, prefix: string): boolean {
  const found = new RegExp(`<${prefix}:vanish(?:\\s+${prefix}:val="([^"]*)")?\\s*/>`).exec(properties);
  return found !== null && !/^(?:0|false|off)$/.test(found[1] ?? '');
}
