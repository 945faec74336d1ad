import { escapeXml } from '../xml/xml-node.ts';
import type { Dialect, Look } from './block-splices.ts';
import { setApart, type Tags } from './set-apart.ts';

const tags = { bold: 'b', italic: 'i', underline: 'u', superscript: 'sup', subscript: 'sub' } as const;
const looks =
  /^<(?:b|strong|i|em|cite|var|dfn|u|ins|sup|sub)[\s>/]|^<\w+\s[^>]*\bstyle\s*=|^<span\s[^>]*\bclass\s*=/i;
const inPage: Tags = {
  isLook: (tag) => looks.test(tag),
  isLink: (tag) => /^<a[\s>]/i.test(tag),
  link: (href) => `<a href="${escapeXml(href)}">`,
};

const text = (said: string) => escapeXml(said).replaceAll('\n', '<br>');

function marked(said: string, look: Look, open: readonly string[]): string {
  const names = [...look.marks].flatMap((mark) => (mark === 'link' ? [] : [tags[mark]]));
  const inner = names.reduce((inside, name) => `<${name}>${inside}</${name}>`, text(said));
  return setApart(inner, look, open, inPage);
}

/** How a page says text and its marks. */
export const htmlDialect: Dialect = {
  text,
  marked: (said, look, { open = [] }) => marked(said, look, open),
  beside: (said, look, { open = [] }) => (look ? marked(said, look, open) : text(said)),
  preserving: '',
};
