import { draftNote, provenanceNote } from '../markdown/write-markdown.ts';
import { bodyStart } from '../markdown/parse-markdown.ts';
import { draftParagraph, provenanceBlock } from '../html/write-html.ts';
import type { Provenance } from '../publication.ts';

/** A Markdown text or a page that says of itself what it is: a draft above, where it comes from below. */
export function frameText(
  bytes: Uint8Array,
  format: 'markdown' | 'html',
  provenance: Provenance,
): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const framed = format === 'markdown' ? frameMarkdown(text, provenance) : framePage(text, provenance);
  return new TextEncoder().encode(framed);
}

function frameMarkdown(text: string, provenance: Provenance): string {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const body = text.slice(mark);
  const begins = bodyStart(body);
  const start = mark + begins + /^\s*\n|/.exec(body.slice(begins))![0].length;
  const draft = provenance.draft ? `${draftNote(provenance, '')}\n\n` : '';
  return `${text.slice(0, start)}${draft}${text.slice(start).trimEnd()}\n\n${provenanceNote(provenance)}\n`;
}

function framePage(page: string, provenance: Provenance): string {
  const start =
    /<body\b[^>]*>/i.exec(page) ?? /<\/head\s*>/i.exec(page) ?? /^\ufeff?\s*<!doctype[^>]*>/i.exec(page);
  const from = start ? start.index + start[0].length : 0;
  const end = Math.max(from, /<\/body\s*>(?![^]*<\/body)/i.exec(page)?.index ?? page.length);
  const draft = provenance.draft ? `\n${draftParagraph(provenance)}\n` : '';
  return `${page.slice(0, from)}${draft}${page.slice(from, end)}\n${provenanceBlock(provenance)}\n${page.slice(end)}`;
}
