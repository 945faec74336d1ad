import { escapeText } from '../markdown/escape-text.ts';
import type { Dialect } from './block-splices.ts';
import type { Run } from './text-places.ts';

/** What a run of Markdown stands in, which decides how text is said there. */
export type MarkdownPlace = 'lines' | 'one-line' | 'code' | 'html';

/** A run in such a place. */
export function markdownRun(place: MarkdownPlace): Run {
  return { properties: place };
}

function text(said: string, run: Run | null): string {
  switch (run?.properties as MarkdownPlace | undefined) {
    case 'code':
      return said;
    case 'html':
      return escapeText(said).replaceAll('\n', '<br>');
    case 'one-line':
      return escapeText(said).replaceAll('\n', '<br>');
    default:
      return said.split('\n').map(escapeText).join('\\\n');
  }
}

/** How Markdown says text; asterisks cannot be put anywhere, so that a text with other marks is written anew. */
export const markdownDialect: Dialect = {
  text,
  marked: () => null,
  beside: (said, look, run) => (look ? null : text(said, run)),
  preserving: '',
};
