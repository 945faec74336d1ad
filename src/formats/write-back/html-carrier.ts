import { escapeXml } from '../xml/xml-node.ts';
import type { BlockShape } from '../../core/document/document.ts';
import { readFlowing } from '../read-flowing.ts';
import type { Carrier } from './carrier.ts';
import { htmlDialect } from './html-dialect.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import { sourceText } from './source-text.ts';

const cells = new Set(['td', 'th', 'dd', 'caption', 'body', 'article', 'main', 'section', 'blockquote']);

const read = (bytes: Uint8Array) => readFlowing('page.html', bytes);

/** A page in UTF-8. Throws `Unreadable` for one in another encoding. */
export function htmlCarrier(bytes: Uint8Array): Carrier {
  const { text, encode } = sourceText(bytes);
  const part = {
    name: 'page',
    source: text,
    paragraphs: htmlParagraphs(text),
    dialect: htmlDialect,
    paragraph: ({ element }: { element: string }, said: string, { kind, level = 1 }: BlockShape) => {
      const like = element === '' || cells.has(element) ? 'p' : element;
      const name = kind === 'heading' ? `h${Math.min(6, Math.max(1, level))}` : like;
      return `<${name}>${escapeXml(said).replaceAll('\n', '<br>')}</${name}>`;
    },
  };
  return { parts: [part], write: (texts) => encode(texts.get('page') ?? text), read };
}
