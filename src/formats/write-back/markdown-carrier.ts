import type { BlockShape } from '../../core/document/document.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import { writeLines, writeOneLine } from '../markdown/write-inline.ts';
import { readFlowing } from '../read-flowing.ts';
import type { Carrier } from './carrier.ts';
import type { Located } from './locate-blocks.ts';
import { markdownDialect } from './markdown-dialect.ts';
import { markdownParagraphs } from './markdown-paragraphs.ts';
import { sourceText } from './source-text.ts';
import type { Splice } from './text-places.ts';

/** A Markdown text in UTF-8. Throws `Unreadable` for one in another encoding. */
export function markdownCarrier(bytes: Uint8Array): Carrier {
  const { text, encode } = sourceText(bytes);
  const part = {
    name: 'text',
    source: text,
    paragraphs: markdownParagraphs(text),
    dialect: markdownDialect,
    paragraph: ({ properties }: { properties: string }, said: string, { kind, level = 1 }: BlockShape) => {
      const signs = kind === 'heading' ? `${'#'.repeat(Math.min(6, Math.max(1, level)))} ` : properties;
      return `\n\n${signs}${written({ text: said, marks: [] }, kind === 'heading')}`;
    },
    rewrite,
  };
  return { parts: [part], write: (texts) => encode(texts.get('text') ?? text), read };
}

const read = (bytes: Uint8Array) => readFlowing('text.md', bytes);

function written(content: RichText, isOneLine: boolean): string {
  return isOneLine ? writeOneLine(content) : writeLines(content).join('\n');
}

/** A text from its first character to its last, with the signs of emphasis around and within it. */
function rewrite({ paragraph, atoms }: Located, after: RichText): Splice[] | null {
  const letters = (list: readonly { character: string }[]) =>
    list.map(({ character }) => character).filter((character) => !/\s/.test(character)).length;
  const { inline } = paragraph;
  const run = atoms[0]?.run.properties;
  if (!inline || run === 'code' || run === 'html' || letters(atoms) !== letters(paragraph.atoms)) return null;
  const [start, end] = inline;
  return [{ start, end, text: written(after, run === 'one-line') }];
}
