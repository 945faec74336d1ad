import { OdtStyles } from '../odt/odt-styles.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { Carrier } from './carrier.ts';
import { odtDialect, withMarkStyles } from './odt-dialect.ts';
import { odtParagraphs } from './odt-paragraphs.ts';
import { textForm } from './docx-source.ts';
import { partText, replaceParts } from './replace-parts.ts';
import type { Paragraph } from './text-places.ts';

/** An OpenDocument text with its parts that hold text, in the order in which they are read. */
export function odtCarrier(bytes: Uint8Array): Carrier {
  const sources = ['content.xml', 'styles.xml'].flatMap((name) => {
    const source = partText(bytes, name);
    return source === null ? [] : [{ name, source: textForm(source) }];
  });
  const roots = sources.map(({ name, source }) => parseXml(new TextEncoder().encode(source), name));
  const parts = sources.map(({ name, source }) => {
    const paragraph = ({ element, properties }: Paragraph, text: string) =>
      `<${element}${properties}>${odtDialect.text(text, null)}</${element}>`;
    const styles = new OdtStyles(...(name === 'content.xml' ? roots : roots.slice(-1)));
    const paragraphs = odtParagraphs(source, styles);
    return { name, source, paragraphs, dialect: odtDialect, paragraph, finish: withMarkStyles };
  });
  return { parts, write: (texts) => replaceParts(bytes, texts) };
}
