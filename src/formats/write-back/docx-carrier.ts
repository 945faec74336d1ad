import { OfficePackage } from '../docx/package.ts';
import type { Carrier, Part } from './carrier.ts';
import { docxDialect } from './docx-dialect.ts';
import { docxParagraphs, wordPrefix } from './docx-paragraphs.ts';
import { partText, replaceParts } from './replace-parts.ts';
import type { Paragraph } from './text-places.ts';

/** A Word file with its parts that hold text, in the order in which they are read. */
export function docxCarrier(bytes: Uint8Array): Carrier {
  const office = new OfficePackage(bytes);
  const main = office.mainPart();
  const related = [...office.relationships(main).values()];
  const of = (type: string) =>
    related.filter((one) => one.type === type && !one.external).map(({ target }) => target);
  const names = [main, ...of('header'), ...of('footer'), ...of('footnotes'), ...of('endnotes')];
  const parts = [...new Set(names)].flatMap((name) => partOf(bytes, name));
  return { parts, write: (texts) => replaceParts(bytes, texts) };
}

function partOf(bytes: Uint8Array, name: string): Part[] {
  const source = partText(bytes, name);
  const prefix = source === null ? null : wordPrefix(source);
  if (source === null || prefix === null) return [];
  const dialect = docxDialect(prefix);
  const paragraph = (like: Paragraph, text: string) => {
    const properties = like.properties.replace(new RegExp(`<${prefix}:sectPr[^]*?</${prefix}:sectPr>`), '');
    const run = like.atoms[0]?.run.properties ?? '';
    const inner = `<${prefix}:t xml:space="preserve">${dialect.text(text, null)}</${prefix}:t>`;
    return `<${prefix}:p>${properties}<${prefix}:r>${run}${inner}</${prefix}:r></${prefix}:p>`;
  };
  return [{ name, source, paragraphs: docxParagraphs(source, prefix), dialect, paragraph }];
}
