import type { PublishedBlock, PublishedRow } from './published-blocks.ts';

/** The most UTF-16 units of either side that are still seen at one glance. */
const longest = 600;

/** Rows in succession whose texts stand in one row of a table on either side: null where that is not known yet. */
interface TableRow {
  rows: PublishedRow[];
  source: string | null;
  target: string | null;
}

/**
 * Rows whose texts are cells of one table, as one: both languages then show them as the table does, side by side. It is
 * cut between its own rows where it holds much text; cells that do so alone stay rows of their own, so that their
 * sentences face each other.
 */
export function joinTableRows(rows: readonly PublishedRow[]): PublishedRow[] {
  const joined: PublishedRow[] = [];
  for (const { rows: cells } of findTableRows(rows)) {
    const row = joinRows(cells);
    const table = tableOf(row);
    if (table === null || !isShort(row)) {
      joined.push(...cells);
      continue;
    }
    const last = joined.at(-1);
    const both = last && table === tableOf(last) ? joinRows([last, row]) : null;
    if (both && isShort(both)) joined[joined.length - 1] = both;
    else joined.push(row);
  }
  return joined;
}

function findTableRows(rows: readonly PublishedRow[]): TableRow[] {
  const found: TableRow[] = [];
  for (const row of rows) {
    const source = nameOf(row.source, ({ cell }) => cell && `${cell.table} ${cell.row}`);
    const target = nameOf(row.target, ({ cell }) => cell && `${cell.table} ${cell.row}`);
    const last = found.at(-1);
    if (last && continues(last.source, source) && continues(last.target, target)) {
      last.rows.push(row);
      last.source ??= source;
      last.target ??= target;
    } else found.push({ rows: [row], source, target });
  }
  return found;
}

/** What all blocks have in common: null where there are no blocks, '' where it is nothing. */
function nameOf(
  blocks: readonly PublishedBlock[],
  name: (block: PublishedBlock) => string | undefined,
): string | null {
  const names = new Set(blocks.map((block) => name(block) ?? ''));
  const [first = null, ...others] = names;
  return others.length > 0 ? '' : first;
}

function continues(before: string | null, name: string | null): boolean {
  return before !== '' && name !== '' && (before === null || name === null || before === name);
}

/** The tables of a row's two sides, where it holds several columns of them; null otherwise. */
function tableOf({ source, target }: PublishedRow): string | null {
  const [left, right] = [source, target].map((side) => nameOf(side, ({ cell }) => cell && `${cell.table}`));
  const columns = new Set([...source, ...target].map(({ cell }) => cell?.column));
  return left && right && columns.size > 1 ? `${left} ${right}` : null;
}

function joinRows(rows: readonly PublishedRow[]): PublishedRow {
  return {
    source: rows.flatMap(({ source }) => source),
    target: rows.flatMap(({ target }) => target),
    approved: rows.every(({ approved }) => approved),
  };
}

function isShort({ source, target }: PublishedRow): boolean {
  return [source, target].every(
    (side) => side.reduce((sum, { content }) => sum + content.text.length, 0) <= longest,
  );
}
