import type { MarkType, RichText } from '../../core/text/rich-text.ts';
import { safeHref } from '../href.ts';
import { type MarkNode, markTree } from '../mark-tree.ts';

const elements: Record<Exclude<MarkType, 'link'>, string> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? character);
}

function writeNode(node: MarkNode): string {
  if (!node.mark) return escapeHtml(node.text).replaceAll('\n', '<br>');
  const inner = node.children.map(writeNode).join('');
  if (node.mark.type !== 'link') return `<${elements[node.mark.type]}>${inner}</${elements[node.mark.type]}>`;
  const href = safeHref(node.mark.href ?? '');
  return href === undefined ? inner : `<a href="${escapeHtml(href)}" rel="noreferrer">${inner}</a>`;
}

export function htmlContent(content: RichText): string {
  return markTree(content).map(writeNode).join('');
}
