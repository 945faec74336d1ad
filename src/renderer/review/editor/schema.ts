import { Schema, type MarkSpec, type TagParseRule } from 'prosemirror-model';
import type { MarkType } from '../../../core/text/rich-text.ts';

/** Two links of different address may lie over the same text; every other mark excludes only itself. */
const link: MarkSpec = {
  attrs: { href: { default: null, validate: 'string|null' } },
  inclusive: false,
  excludes: '',
  parseDOM: [{ tag: 'a[href]', getAttrs: (element) => ({ href: element.getAttribute('href') }) }],
  toDOM: (mark) => ['a', { class: 'link', 'data-href': (mark.attrs.href as string | null) ?? '' }, 0],
};

const heldStyle = 'data-style';

/** Pasted styles are read from an attribute of another name: the window's content policy applies none. */
export function holdStyles(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${heldStyle}=`));
}

/** A mark that a style asks for; the element may ask for others too. */
function styled(pattern: RegExp): TagParseRule {
  return {
    tag: `[${heldStyle}]`,
    consuming: false,
    getAttrs: (element) => pattern.test(element.getAttribute(heldStyle) ?? '') && null,
  };
}

const notBold = /font-weight:\s*(normal|[1-4]00)/i;

const marks: Record<MarkType, MarkSpec> = {
  link,
  bold: {
    parseDOM: [
      { tag: 'strong' },
      // Google Docs wraps what it copies in a <b> that means nothing.
      { tag: 'b', getAttrs: (element) => !notBold.test(element.getAttribute(heldStyle) ?? '') && null },
      styled(/font-weight:\s*(bold|[6-9]00)/i),
    ],
    toDOM: () => ['b', 0],
  },
  italic: {
    parseDOM: [{ tag: 'i' }, { tag: 'em' }, styled(/font-style:\s*italic/i)],
    toDOM: () => ['i', 0],
  },
  underline: {
    parseDOM: [{ tag: 'u' }, styled(/text-decoration[a-z-]*:[^;]*underline/i)],
    toDOM: () => ['u', 0],
  },
  superscript: {
    parseDOM: [{ tag: 'sup' }, styled(/vertical-align:\s*super/i)],
    toDOM: () => ['sup', 0],
  },
  subscript: {
    parseDOM: [{ tag: 'sub' }, styled(/vertical-align:\s*sub(;|$)/i)],
    toDOM: () => ['sub', 0],
  },
};

/** A row's texts as ProseMirror holds them: one node per segment, which keeps the segment's id. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'segment+' },
    segment: {
      content: 'text*',
      attrs: { id: { default: null, validate: 'string|null' } },
      whitespace: 'pre',
      isolating: true,
      defining: true,
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', { class: 'segment' }, 0],
    },
    text: {},
  },
  marks,
});
