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

/** The most letters of a cell that ask for room in its line, of a text and of a word in it. */
const longestText = 90;
const longestWord = 14;

/** The widths of columns, by their longest texts and words, for a table `width` wide. */
function columnWidthsOf({ columns, rows }: BlockGroup & { type: 'table' }, width: number): number[] {
  const needs = Array.from({ length: columns }, () => 4);
  for (const row of rows)
    row.forEach((blocks, column) => {
      for (const { content } of blocks) needs[column] = Math.max(needs[column]!, roomOf(content.text));
    });
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.floor((width * need) / all));
}

/** In letters: a third of a text, or its longest word with what stands beside it. */
function roomOf(text: string): number {
  const words = text.slice(0, 1_000).split(/[\s\u200b]+/);
  const word = Math.max(...words.map(({ length }) => length));
  return Math.max(Math.min(longestText, text.length) / 3, Math.min(longestWord, word) + 5);
}

function cellTable(
  group: BlockGroup & { type: 'table' },
  look: BlockLook,
  width: number,
  ahead: ParagraphChild[],
): Table {
  const columnWidths = columnWidthsOf(group, width);
  const cellLook = { ...look, realHeadings: false, spaceAfter: 40 };
  const first = group.rows.flat(2)[0];
  const paragraphs = (blocks: readonly PublishedBlock[]) =>
    blocks.map((block) => blockParagraph(block, cellLook, block === first ? ahead : []));
  const tableRows = group.rows.map((row) => {
    const cells = row.map((blocks, column) => tableCell(paragraphs(blocks), columnWidths[column]!));
    return new TableRow({ cantSplit: true, children: cells });
  });
  return fixedTable(tableRows, columnWidths, 'all', width);
}

/**
 * Blocks as paragraphs and tables for a text `width` wide, in twentieths of a point; `keepLast` keeps the last one on
 * the page of what comes after it, and `ahead` stands ahead of the text of a table.
 */
export function documentBlocks(
  blocks: readonly PublishedBlock[],
  { keepLast = false, ahead = [], ...common }: BlockLook & { keepLast?: boolean; ahead?: ParagraphChild[] },
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
      cellTable(group, common, width, ahead),
      new Paragraph({ keepNext, spacing: { after: look.spaceAfter } }),
    ];
  });
}
