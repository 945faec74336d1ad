import { Paragraph, type Table, type TableCell, TableRow } from 'docx';
import { languageName } from '../language-name.ts';
import { notApproved } from '../provenance-lines.ts';
import type { Publication } from '../publication.ts';
import { joinTableRows } from '../join-table-rows.ts';
import { type PublishedBlock, publishedRows, type PublishedRow } from '../published-blocks.ts';
import { type BlockLook, blockParagraph, documentBlocks } from './docx-blocks.ts';
import { cellMargins, ink, ruleBelow, textWidth } from './docx-look.ts';
import { plainRuns } from './docx-runs.ts';
import type { LateRows } from './late-rows.ts';
import { isSigned } from './docx-letterhead.ts';
import { fixedTable, headRow, tableCell } from './docx-table.ts';

const look: BlockLook = { size: 21, realHeadings: false, spaceAfter: 60 };
const columnWidth = Math.floor(textWidth / 2);
/** Of a table within a column. */
const tableWidth = columnWidth - cellMargins.left;
/** Rows with fewer UTF-16 units than this on either side are kept on one page. */
const shortRow = 600;

type Side = 'source' | 'target';

/** The outer edges of the columns are those of the page's text. */
const marginsOf = (side: Side) => ({ ...cellMargins, ...(side === 'source' ? { left: 0 } : { right: 0 }) });

function cellOf(paragraphs: (Paragraph | Table)[], side: Side): TableCell {
  return tableCell(paragraphs, columnWidth, { margins: marginsOf(side) });
}

function headCell(tag: string, side: Side): TableCell {
  const name = new Paragraph({ children: plainRuns(languageName(tag), { size: 18, color: ink.soft }) });
  return tableCell([name], columnWidth, { margins: marginsOf(side), borders: { bottom: ruleBelow } });
}

function rowOf({ source, target, approved }: PublishedRow, draft: boolean, keepNext: boolean): TableRow {
  const sign = draft && !approved ? plainRuns('○ ', { size: look.size, color: ink.bad }) : [];
  const length = (blocks: readonly PublishedBlock[]) =>
    blocks.reduce((sum, { content }) => sum + content.text.length, 0);
  const marked = source.length > 0 ? source : target;
  const side = (blocks: readonly PublishedBlock[]) => {
    const ahead = blocks === marked ? sign : [];
    if (!blocks.some(({ cell }) => cell && cell.column !== blocks[0]!.cell?.column))
      return blocks.map((block, at) => blockParagraph(block, { ...look, keepNext }, at === 0 ? ahead : []));
    return documentBlocks(blocks, { ...look, ahead, keepLast: keepNext }, tableWidth);
  };
  return new TableRow({
    cantSplit: Math.max(length(source), length(target)) < shortRow,
    children: [cellOf(side(source), 'source'), cellOf(side(target), 'target')],
  });
}

/** The rows side by side, the source on the left, under the names of the languages on every page. */
export function bilingualTable(publication: Publication, late: LateRows): (Paragraph | Table)[] {
  const { draft } = publication.provenance;
  const legend = `○ ${notApproved.en} · ${notApproved.km}`;
  const head = headRow([
    headCell(publication.sourceLanguage, 'source'),
    headCell(publication.targetLanguage, 'target'),
  ]);
  const published = joinTableRows(publishedRows(publication));
  const last = isSigned(publication) ? published.length - 1 : -1;
  const rows = published.map((row, index) => late.add(() => rowOf(row, draft, index === last)));
  const table = fixedTable([head, ...rows], [columnWidth, columnWidth], 'rows');
  return draft
    ? [
        new Paragraph({
          spacing: { after: 160 },
          children: plainRuns(legend, { size: 18, color: ink.bad }),
        }),
        table,
      ]
    : [table];
}
