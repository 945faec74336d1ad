import { listMark } from '../../core/text/list-mark.ts';
import { type BlockGroup, groupBlocks } from '../block-groups.ts';
import type { PublishedBlock } from '../published-blocks.ts';
import { escapeHtml, htmlContent } from './html-content.ts';

function labelled({ label, content }: PublishedBlock): string {
  const text = htmlContent(content);
  return label === undefined ? text : `<span class="label">${escapeHtml(label)}</span> <span>${text}</span>`;
}

function writeBlock(block: PublishedBlock, topHeading: number): string {
  if (block.kind === 'heading') {
    const level = Math.min(6, Math.max(1, block.level ?? 1) + topHeading - 1);
    return `<h${level}>${labelled(block)}</h${level}>`;
  }
  const name = ['header', 'footer', 'footnote'].includes(block.kind) ? ` class="${block.kind}"` : '';
  return `<p${name}>${labelled(block)}</p>`;
}

function writeItem(block: PublishedBlock): string {
  const level = Math.min(8, Math.max(0, block.level ?? 0));
  if (block.label !== undefined) return `<li class="level-${level}">${labelled(block)}</li>`;
  const own = listMark(block.content.text) === null ? 'more' : 'own';
  return `<li class="level-${level} ${own}">${labelled(block)}</li>`;
}

function writeGroup(group: BlockGroup, topHeading: number): string {
  if (group.type === 'block') return writeBlock(group.block, topHeading);
  if (group.type === 'list') return `<ul role="list">${group.items.map(writeItem).join('\n')}</ul>`;
  const cell = (blocks: readonly PublishedBlock[]) =>
    `<td>${blocks.map((block) => `<p>${labelled(block)}</p>`).join('')}</td>`;
  const rows = group.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<table class="cells"><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** Blocks as HTML; headings of the first level are `h{topHeading}`. */
export function htmlBlocks(blocks: readonly PublishedBlock[], topHeading: number): string {
  return groupBlocks(blocks)
    .map((group) => writeGroup(group, topHeading))
    .join('\n');
}
