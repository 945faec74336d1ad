import { Schema, type MarkSpec } from 'prosemirror-model';
import type { MarkType } from '../../../core/text/rich-text.ts';

/** Two links of different address may lie over the same text; every other mark excludes only itself. */
const link: MarkSpec = {
  attrs: { href: { default: null, validate: 'string|null' } },
  inclusive: false,
  excludes: '',
  parseDOM: [{ tag: 'a[href]', getAttrs: (element) => ({ href: element.getAttribute('href') }) }],
  toDOM: (mark) => ['a', { class: 'link', 'data-href': (mark.attrs.href as string | null) ?? '' }, 0],
};

const boldWeight = /^(bold(er)?|[6-9]\d{2})$/;

const marks: Record<MarkType, MarkSpec> = {
  link,
  bold: {
    parseDOM: [
      { tag: 'strong' },
      // Google Docs wraps what it copies in a <b> that means nothing.
      { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
      { style: 'font-weight', getAttrs: (value) => boldWeight.test(value) && null },
    ],
    toDOM: () => ['b', 0],
  },
  italic: {
    parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }],
    toDOM: () => ['i', 0],
  },
  underline: {
    parseDOM: [{ tag: 'u' }, { style: 'text-decoration=underline' }],
    toDOM: () => ['u', 0],
  },
  superscript: {
    parseDOM: [{ tag: 'sup' }, { style: 'vertical-align=super' }],
    toDOM: () => ['sup', 0],
  },
  subscript: {
    parseDOM: [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
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
