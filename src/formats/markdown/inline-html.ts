import type { RunStyle } from '../rich-text-builder.ts';

const styleOfTag: Record<string, RunStyle> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  sup: { superscript: true },
  sub: { subscript: true },
};

/** What a piece of HTML in Markdown means to a block's content. */
export type HtmlMeaning =
  | { type: 'open'; tag: string; style: RunStyle }
  | { type: 'close'; tag: string }
  | { type: 'break' }
  | { type: 'nothing' }
  | { type: 'other' };

/** Reads one tag or comment, as CommonMark cuts raw HTML. Attributes are ignored. */
export function meaningOfHtml(html: string): HtmlMeaning {
  if (html.startsWith('<!--')) return { type: 'nothing' };
  const tag = /^<\/?([a-z][a-z\d-]*)/i.exec(html)?.[1]?.toLowerCase() ?? '';
  if (tag === 'br') return { type: 'break' };
  const style = styleOfTag[tag];
  if (!style) return { type: 'other' };
  return html.startsWith('</') ? { type: 'close', tag } : { type: 'open', tag, style };
}

/** The tags that are open while a block's inline content is read, innermost last. */
export class OpenTags {
  private readonly open: { tag: string; style: RunStyle }[] = [];

  apply(meaning: HtmlMeaning): void {
    if (meaning.type === 'open') this.open.push({ tag: meaning.tag, style: meaning.style });
    if (meaning.type === 'close') {
      const at = this.open.findLastIndex(({ tag }) => tag === meaning.tag);
      if (at >= 0) this.open.splice(at, 1);
    }
  }

  style(outer: RunStyle): RunStyle {
    return this.open.reduce((style, { style: added }) => ({ ...style, ...added }), outer);
  }
}
