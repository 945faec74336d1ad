import { plain } from '../../core/text/rich-text.ts';
import { type BlockGroup, groupBlocks } from '../block-groups.ts';
import { languageName } from '../language-name.ts';
import {
  type Bilingual,
  draftWord,
  notApproved,
  openRows,
  provenanceLines,
  unofficialTranslation,
} from '../provenance-lines.ts';
import type { Provenance, Publication, PublicationLayout } from '../publication.ts';
import { type PublishedBlock, publishedRows, publishedTarget } from '../published-blocks.ts';
import { escapeLineStart, escapeText } from './escape-text.ts';
import { writeLines, writeOneLine } from './write-inline.ts';
import { writeList } from './write-list.ts';

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function writeTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [tableRow(head), tableRow(head.map(() => '---')), ...body.map(tableRow)].join('\n');
}

/** A block inside a table cell, where Markdown has no blocks of its own. */
function writeInCell(block: PublishedBlock): string {
  const text = writeOneLine(block.content);
  const styled = block.kind === 'heading' ? `<b>${text}</b>` : text;
  return block.label === undefined ? styled : `${escapeText(block.label)} ${styled}`;
}

const writeCell = (blocks: readonly PublishedBlock[]) => blocks.map(writeInCell).join('<br>');

function writeBlock({ kind, level = 1, label, content }: PublishedBlock): string {
  const prefix = label === undefined ? '' : `${escapeText(label)} `;
  if (kind === 'heading') {
    const text = writeOneLine(content).replace(/#+$/, (signs) => `\\${[...signs].join('\\')}`);
    return `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${prefix}${text}`;
  }
  const [first = '', ...rest] = writeLines(content);
  return [label === undefined ? first : escapeLineStart(prefix + first), ...rest].join('\n');
}

function writeGroup(group: BlockGroup): string {
  switch (group.type) {
    case 'block':
      return writeBlock(group.block);
    case 'list':
      return writeList(group.items);
    case 'table':
      return writeTable(group.rows.map((row) => row.map(writeCell)));
  }
}

/** Blocks as Markdown, with empty lines between them. */
export function writeBlocks(blocks: readonly PublishedBlock[]): string {
  return groupBlocks(blocks).map(writeGroup).join('\n\n');
}

function writeRows(publication: Publication): string {
  const { sourceLanguage, targetLanguage, provenance } = publication;
  const rows = publishedRows(publication).map(({ source, target, approved }) => [
    `${provenance.draft && !approved ? '○ ' : ''}${writeCell(source)}`.trimEnd(),
    writeCell(target),
  ]);
  return writeTable([[sourceLanguage, targetLanguage].map(languageName), ...rows]);
}

const both = ({ en, km }: Bilingual) => escapeText(en === km ? en : `${en} · ${km}`);

/** What a draft says above its text; `legend` explains its signs. */
export function draftNote(provenance: Provenance, legend: string): string {
  return `**${both(draftWord)}**\\\n${both(openRows(provenance))}${legend}`;
}

/** What a translation says of itself below its text. */
export function provenanceNote(provenance: Provenance): string {
  const lines = provenanceLines(provenance).map(({ label, value }) => `- ${both(label)}: ${both(value)}`);
  return ['---', `**${both(unofficialTranslation)}**`, lines.join('\n')].join('\n\n');
}

/** A publication as CommonMark with GFM tables; bilingual, it is one table of two columns. */
export function writeMarkdown(publication: Publication, layout: PublicationLayout): string {
  const { provenance, title } = publication;
  const bilingual = layout === 'bilingual';
  const parts: string[] = [];
  if (provenance.draft) {
    parts.push(draftNote(provenance, bilingual ? `\\\n○ ${both(notApproved)}` : ''));
  }
  if (bilingual) {
    parts.push(writeBlock({ kind: 'heading', level: 1, content: plain(title) }), writeRows(publication));
  } else parts.push(writeBlocks(publishedTarget(publication)));
  parts.push(provenanceNote(provenance));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
