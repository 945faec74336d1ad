import type { RichText } from '../../core/text/rich-text.ts';
import type { NoteList } from '../note-list.ts';
import { RichTextBuilder } from '../rich-text-builder.ts';
import { meaningOfHtml, OpenTags } from './inline-html.ts';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function resolveReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (all, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? String(all);
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

const paragraphTags = /^<\/?(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|blockquote|center|section|article)\b/i;

/** The text in a block of raw HTML: its paragraphs are separated by empty lines; what is no text is noted. */
export function readHtmlBlock(html: string, notes: NoteList): RichText {
  const builder = new RichTextBuilder();
  const tags = new OpenTags();
  const visible = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '<$1>');
  for (const piece of visible.split(/(<[/a-z!?][^<>]*>)/i)) {
    if (!/^<[/a-z!?]/i.test(piece)) {
      builder.append(resolveReferences(piece).replace(/\s+/g, ' '), tags.style({}));
      continue;
    }
    const meaning = meaningOfHtml(piece);
    if (meaning.type === 'break') builder.append('\n');
    else if (paragraphTags.test(piece)) builder.append('\n\n');
    else if (meaning.type === 'other' && !piece.startsWith('</')) notes.leftOut('html');
    tags.apply(meaning);
  }
  return builder.take();
}
