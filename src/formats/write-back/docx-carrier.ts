import { OfficePackage } from '../docx/package.ts';
import { Styles } from '../docx/styles.ts';
import { hasAddedBreaks, keptUnits } from '../docx/word-breaks.ts';
import type { Carrier, Part } from './carrier.ts';
import { docxDialect } from './docx-dialect.ts';
import { docxParagraphs } from './docx-paragraphs.ts';
import { usualForm, wordPrefix } from './docx-source.ts';
import { partText, replaceParts } from './replace-parts.ts';
import type { Atom, Paragraph } from './text-places.ts';

/** A Word file with its parts that hold text, in the order in which they are read. */
export function docxCarrier(bytes: Uint8Array): Carrier {
  const office = new OfficePackage(bytes);
  const main = office.mainPart();
  const related = [...office.relationships(main).values()];
  const of = (type: string) =>
    related.filter((one) => one.type === type && !one.external).map(({ target }) => target);
  const names = [main, ...of('header'), ...of('footer'), ...of('footnotes'), ...of('endnotes')];
  const isBroken = hasAddedBreaks(office);
  const [styled] = of('styles');
  const styles = new Styles(styled !== undefined && office.has(styled) ? office.xml(styled) : undefined);
  const parts = [...new Set(names)].flatMap((name) => partOf(bytes, name, styles, isBroken));
  return { parts, write: (texts) => replaceParts(bytes, texts) };
}

function partOf(bytes: Uint8Array, name: string, styles: Styles, isBroken: boolean): Part[] {
  const text = partText(bytes, name);
  const source = text === null ? null : usualForm(text);
  const prefix = source === null ? null : wordPrefix(source);
  if (source === null || prefix === null) return [];
  const dialect = docxDialect(prefix, styles);
  const paragraph = (like: Paragraph, text: string) => {
    const properties = like.properties.replace(new RegExp(`<${prefix}:sectPr[^]*?</${prefix}:sectPr>`), '');
    const run = like.atoms[0]?.run.properties ?? '';
    const inner = `<${prefix}:t xml:space="preserve">${dialect.text(text, null)}</${prefix}:t>`;
    return `<${prefix}:p>${properties}<${prefix}:r>${run}${inner}</${prefix}:r></${prefix}:p>`;
  };
  const paragraphs = docxParagraphs(source, prefix, styles);
  if (isBroken) for (const one of paragraphs) one.atoms = withoutBreaks(one.atoms);
  return [{ name, source, paragraphs, dialect, paragraph }];
}

/** The characters that are read as text where word breaks were added; the breaks stay where they are. */
function withoutBreaks(atoms: readonly Atom[]): Atom[] {
  const kept = keptUnits(atoms.map(({ character }) => character).join(''));
  let at = 0;
  return atoms.filter(({ character }) => kept[(at += character.length) - 1]);
}
