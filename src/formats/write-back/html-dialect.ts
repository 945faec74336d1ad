import type { MarkType } from '../../core/text/rich-text.ts';
import { escapeXml } from '../xml/xml-node.ts';
import type { Dialect } from './block-splices.ts';
import { outsideTags } from './outside-tags.ts';

const tags = { bold: 'b', italic: 'i', underline: 'u', superscript: 'sup', subscript: 'sub' } as const;
const looks = /^<(?:b|strong|i|em|cite|var|dfn|u|ins|sup|sub)[\s>/]|^<\w+\s[^>]*\bstyle\s*=/i;

const text = (said: string) => escapeXml(said).replaceAll('\n', '<br>');

function marked(said: string, marks: ReadonlySet<MarkType>, open: readonly string[]): string {
  const names = [...marks].flatMap((mark) => (mark === 'link' ? [] : [tags[mark]]));
  const inner = names.reduce((inside, name) => `<${name}>${inside}</${name}>`, text(said));
  return outsideTags(inner, open, (tag) => looks.test(tag));
}

/** How a page says text and its marks. */
export const htmlDialect: Dialect = {
  text,
  marked: (said, marks, { open = [] }) => marked(said, marks, open),
  beside: (said, marks, { open = [] }) => (marks ? marked(said, marks, open) : text(said)),
  preserving: '',
};
