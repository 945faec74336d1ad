import {
  LineRuleType,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableRow,
} from 'docx';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { listMark } from '../../core/text/list-mark.ts';
import { type BlockGroup, groupBlocks } from '../block-groups.ts';
import type { PublishedBlock } from '../published-blocks.ts';
import { contentRuns, plainRuns, type RunLook } from './docx-runs.ts';
import { ink } from './docx-look.ts';
import { fixedTable, tableCell } from './docx-table.ts';

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
const sides = ['header', 'footer', 'footnote'];
/** Of a list level, in twentieths of a point. */
const indentStep = 400;

/** How blocks are set: `realHeadings` are those that a table of contents would list. */
export interface BlockLook {
  size: number;
  realHeadings: boolean;
  spaceAfter: number;
  /** Keeps them on the page of what comes after them. */
  keepNext?: boolean;
}

function blockRuns(block: PublishedBlock, look: RunLook): ParagraphChild[] {
  const label = block.label === undefined ? [] : plainRuns(`${block.label}\t`, look);
  return [...label, ...contentRuns(block.content, look)];
}

/** A list item's text is indented, its label or the list mark in its text hangs to the left of it. */
function placeOf({ kind, level = 0, label, content }: PublishedBlock): IParagraphOptions {
  if (kind !== 'list-item' && label === undefined) return {};
  const depth = kind === 'list-item' ? Math.min(8, level) : 0;
  const hangs = label !== undefined || listMark(content.text) !== null;
  return { indent: { left: indentStep * (depth + 1), hanging: hangs ? indentStep : 0 } };
}

/** Khmer stacks signs above and below its letters and needs more room between the lines than Latin. */
function spacingOf({ content }: PublishedBlock, after: number): IParagraphOptions {
  const line = guessLanguage(content.text) === 'km' ? 290 : 276;
  return { spacing: { after, line, lineRule: LineRuleType.AUTO } };
}

/** One block as a paragraph; `before` are runs that stand ahead of its own. */
export function blockParagraph(
  block: PublishedBlock,
  look: BlockLook,
  before: ParagraphChild[] = [],
): Paragraph {
  const isHeading = block.kind === 'heading';
  const level = Math.min(headings.length, Math.max(1, block.level ?? 1));
  const heading = isHeading && look.realHeadings ? headings[level - 1] : undefined;
  const headingSize = look.size + (look.realHeadings ? Math.max(0, 10 - 4 * (level - 1)) : 0);
  const run: RunLook = sides.includes(block.kind)
    ? { size: look.size - 4, color: ink.soft }
    : { size: isHeading ? headingSize : look.size, ...(isHeading && !heading ? { bold: true } : {}) };
  return new Paragraph({
    ...placeOf(block),
    ...(heading ? { heading } : spacingOf(block, look.spaceAfter)),
    ...(isHeading || look.keepNext ? { keepNext: true } : {}),
    children: [...before, ...blockRuns(block, run)],
  });
}

function cellTable({ columns, rows }: BlockGroup & { type: 'table' }, look: BlockLook, width: number): Table {
  const columnWidth = Math.floor(width / columns);
  const cellLook = { ...look, realHeadings: false, spaceAfter: 40 };
  const paragraphs = (blocks: readonly PublishedBlock[]) =>
    blocks.map((block) => blockParagraph(block, cellLook));
  const tableRows = rows.map((row) => {
    const cells = row.map((blocks) => tableCell(paragraphs(blocks), columnWidth));
    return new TableRow({ cantSplit: true, children: cells });
  });
  const columnWidths = Array.from({ length: columns }, () => columnWidth);
  return fixedTable(tableRows, columnWidths, 'all', width);
}

/**
 * Blocks as paragraphs and tables for a text `width` wide, in twentieths of a point; `keepLast` keeps the last one on
 * the page of what comes after it.
 */
export function documentBlocks(
  blocks: readonly PublishedBlock[],
  { keepLast = false, ...common }: BlockLook & { keepLast?: boolean },
  width: number,
): (Paragraph | Table)[] {
  const groups = groupBlocks(blocks);
  return groups.flatMap((group, index) => {
    const keepNext = keepLast && index === groups.length - 1;
    const look = { ...common, keepNext };
    if (group.type === 'block') return [blockParagraph(group.block, look)];
    if (group.type === 'list') {
      const close = { ...common, spaceAfter: Math.round(look.spaceAfter / 2) };
      return group.items.map((item, i) => blockParagraph(item, i < group.items.length - 1 ? close : look));
    }
    return [
      cellTable(group, common, width),
      new Paragraph({ keepNext, spacing: { after: look.spaceAfter } }),
    ];
  });
}
