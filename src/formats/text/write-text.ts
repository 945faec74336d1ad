import { languageName } from '../language-name.ts';
import { groupBlocks, type BlockGroup } from '../block-groups.ts';
import {
  draftWord,
  notApproved,
  openRows,
  provenanceLines,
  unofficialTranslation,
} from '../provenance-lines.ts';
import type { Publication, PublicationLayout } from '../publication.ts';
import { publishedRows, publishedTarget, type PublishedBlock } from '../published-blocks.ts';

/** Text with the addresses of its links behind them. */
function textWithAddresses({ content: { text, marks } }: PublishedBlock): string {
  let written = '';
  let at = 0;
  for (const { type, start, end, href } of marks) {
    if (type !== 'link' || href === undefined || text.slice(start, end) === href) continue;
    written += `${text.slice(at, end)} (${href})`;
    at = end;
  }
  return written + text.slice(at);
}

function blockText(block: PublishedBlock): string {
  const indent = ' '.repeat(2 * (block.kind === 'list-item' ? Math.min(8, block.level ?? 0) : 0));
  const text = textWithAddresses(block).replaceAll('\n', `\n${indent}`);
  return `${indent}${block.label === undefined ? '' : `${block.label} `}${text}`;
}

function groupText(group: BlockGroup): string {
  if (group.type === 'block') return blockText(group.block);
  if (group.type === 'list') return group.items.map(blockText).join('\n');
  const cellText = (cell: readonly PublishedBlock[]) => cell.map(blockText).join(' ').replaceAll('\n', ' ');
  return group.rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

function pairedParagraphs(publication: Publication): string[] {
  const { draft } = publication.provenance;
  return publishedRows(publication).map(({ source, target, approved }) => {
    const mark = draft && !approved ? [`○ ${notApproved.en} · ${notApproved.km}`] : [];
    return [...mark, ...source.map(blockText), ...target.map(blockText)].join('\n');
  });
}

/** A publication as plain text, paragraphs separated by empty lines; bilingual, a row is its source above its target. */
export function writeText(publication: Publication, layout: PublicationLayout): string {
  const { provenance, title, sourceLanguage, targetLanguage } = publication;
  const open = openRows(provenance);
  const parts: string[] = [];
  if (provenance.draft) parts.push(`${draftWord.en} · ${draftWord.km}\n${open.en}\n${open.km}`);
  if (layout === 'bilingual') {
    const languages = [sourceLanguage, targetLanguage].map(languageName).join(' · ');
    parts.push(`${title}\n${languages}`, ...pairedParagraphs(publication));
  } else parts.push(...groupBlocks(publishedTarget(publication)).map(groupText));
  const lines = provenanceLines(provenance).map(({ label, value }) => {
    const values = value.en === value.km ? value.en : `${value.en} · ${value.km}`;
    return `${label.en} · ${label.km}: ${values}`;
  });
  parts.push('────────', [`${unofficialTranslation.en} · ${unofficialTranslation.km}`, ...lines].join('\n'));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
