import type { Carrier } from './carrier.ts';
import { odtDialect, withMarkStyles } from './odt-dialect.ts';
import { odtParagraphs } from './odt-paragraphs.ts';
import { partText, replaceParts } from './replace-parts.ts';
import type { Paragraph } from './text-places.ts';

/** An OpenDocument text with its parts that hold text, in the order in which they are read. */
export function odtCarrier(bytes: Uint8Array): Carrier {
  const parts = ['content.xml', 'styles.xml'].flatMap((name) => {
    const source = partText(bytes, name);
    if (source === null) return [];
    const paragraph = ({ element, properties }: Paragraph, text: string) =>
      `<${element}${properties}>${odtDialect.text(text, null)}</${element}>`;
    const paragraphs = odtParagraphs(source);
    return [{ name, source, paragraphs, dialect: odtDialect, paragraph, finish: withMarkStyles }];
  });
  return { parts, write: (texts) => replaceParts(bytes, texts) };
}
