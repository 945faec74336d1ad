import type { Block } from '../../core/document/document.ts';
import { concat, plain, type RichText, slice } from '../../core/text/rich-text.ts';
import type { Bitext } from '../bitext/bitext.ts';
import { bitextOfTable } from '../table/read-table.ts';
import { OfficePackage } from './package.ts';
import { hasAddedBreaks } from './word-breaks.ts';

/** The smallest share of a document's text that stands in a table for it to be a table and little else. */
const leastShare = 0.5;
const leastRows = 2;
/** The most columns that a table of Word has. */
const widest = 63;
/** What our own bilingual drafts put ahead of a row that is not approved. */
const draftSign = '○ ';

/** Both texts of a Word document, with these blocks, that is a table with a column for each; null for any other. Throws `Unreadable`. */
export function readDocxTable(bytes: Uint8Array, blocks: readonly Block[]): Bitext | null {
  const cells = Map.groupBy(blocks, ({ cell }) => cell?.table);
  const sizes = new Map<number, number>();
  let whole = 0;
  for (const { kind, cell, content } of blocks) {
    if (kind === 'header' || kind === 'footer') continue;
    whole += content.text.length;
    if (cell) sizes.set(cell.table, (sizes.get(cell.table) ?? 0) + content.text.length);
  }
  const [largest, size = 0] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  const ours = isOurs(bytes);
  const tables = ours ? [...sizes.keys()] : size >= whole * leastShare ? [largest] : [];
  for (const table of tables) {
    const said = (table === undefined ? undefined : cells.get(table)) ?? [];
    if (said.some(({ cell }) => cell!.column >= widest)) continue;
    const records = recordsOf(said);
    const bitext = records.length < leastRows ? null : bitextOfTable(records, ours);
    if (bitext) return bitext;
  }
  return null;
}

/** Whether a document was written by us: a short text of it stands between a letterhead and a note of what it is. */
const isOurs = (bytes: Uint8Array) => hasAddedBreaks(new OfficePackage(bytes));

/** The paragraphs of each cell as one text, a line for each. */
function recordsOf(blocks: readonly Block[]): RichText[][] {
  const rows = new Map<number, Map<number, RichText[]>>();
  for (const { cell, content, label } of blocks) {
    if (!cell) continue;
    const row = rows.get(cell.row) ?? new Map<number, RichText[]>();
    rows.set(cell.row, row);
    const said = content.text.startsWith(draftSign) ? slice(content, draftSign.length) : content;
    const text = label === undefined ? said : concat([plain(`${label} `), said]);
    const before = row.get(cell.column);
    if (before && (before.length > 1 || before[0]!.text !== '')) before.push(plain('\n'), text);
    else row.set(cell.column, [text]);
  }
  return [...rows.values()].map((row) =>
    Array.from({ length: Math.max(...row.keys()) + 1 }, (_, column) => {
      const parts = row.get(column) ?? [];
      return parts.length === 1 ? parts[0]! : concat(parts);
    }),
  );
}
