import type { Block } from '../../core/document/document.ts';
import { concat, plain, type RichText, slice } from '../../core/text/rich-text.ts';
import type { Bitext } from '../bitext/bitext.ts';
import { NoteList } from '../note-list.ts';
import { bitextOfTable } from '../table/read-table.ts';
import { OfficePackage } from './package.ts';
import { readDocx } from './read-docx.ts';
import { hasAddedBreaks } from './word-breaks.ts';

/** The smallest share of a document's text that stands in a table for it to be a table and little else. */
const leastShare = 0.5;
const leastRows = 2;
/** What our own bilingual drafts put ahead of a row that is not approved. */
const draftSign = '○ ';

/** Both texts of a Word document that is a table with a column for each; null for any other. Throws `Unreadable`. */
export function readDocxTable(bytes: Uint8Array): Bitext | null {
  const blocks = readDocx(bytes, new NoteList()).blocks;
  const sizes = new Map<number, number>();
  let whole = 0;
  for (const { kind, cell, content } of blocks) {
    if (kind === 'header' || kind === 'footer') continue;
    whole += content.text.length;
    if (cell) sizes.set(cell.table, (sizes.get(cell.table) ?? 0) + content.text.length);
  }
  const [largest, size = 0] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  const tables = isOurs(bytes) ? [...sizes.keys()] : size >= whole * leastShare ? [largest] : [];
  for (const table of tables) {
    const records = recordsOf(blocks.filter(({ cell }) => cell?.table === table));
    const bitext = records.length < leastRows ? null : bitextOfTable(records);
    if (bitext) return bitext;
  }
  return null;
}

/** Whether a document was written by us: a short text of it stands between a letterhead and a note of what it is. */
const isOurs = (bytes: Uint8Array) => hasAddedBreaks(new OfficePackage(bytes));

/** The paragraphs of each cell as one text, a line for each. */
function recordsOf(blocks: readonly Block[]): RichText[][] {
  const rows = new Map<number, RichText[]>();
  for (const { cell, content, label } of blocks) {
    if (!cell) continue;
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    while (row.length <= cell.column) row.push(plain(''));
    const before = row[cell.column]!;
    const said = content.text.startsWith(draftSign) ? slice(content, draftSign.length) : content;
    const text = label === undefined ? said : concat([plain(`${label} `), said]);
    row[cell.column] = before.text === '' ? text : concat([before, plain('\n'), text]);
  }
  return [...rows.values()];
}
