import type { PublishedBlock } from './published-blocks.ts';

/** Blocks as a page sets them. `rows` of a table hold the blocks of each of `columns` cells, some of them empty. */
export type BlockGroup =
  | { type: 'block'; block: PublishedBlock }
  | { type: 'list'; items: PublishedBlock[] }
  | { type: 'table'; columns: number; rows: PublishedBlock[][][] };

/** More columns than any page holds; cells beyond stand in the last one. */
const mostColumns = 63;

function tableOf(cells: readonly PublishedBlock[]): BlockGroup {
  const place = (of: 'row' | 'column') =>
    [...new Set(cells.map(({ cell }) => cell?.[of] ?? 0))].sort((a, b) => a - b);
  const rowNumbers = place('row');
  const columns = Math.min(mostColumns, 1 + (place('column').at(-1) ?? 0));
  const rows = new Map(
    rowNumbers.map((row) => [row, Array.from({ length: columns }, (): PublishedBlock[] => [])]),
  );
  for (const block of cells) {
    const column = Math.min(columns - 1, block.cell?.column ?? 0);
    rows.get(block.cell?.row ?? 0)?.[column]?.push(block);
  }
  return { type: 'table', columns, rows: [...rows.values()] };
}

/** Gathers list items that follow each other into lists, and the cells of each table into a table. */
export function groupBlocks(blocks: readonly PublishedBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  let cells: PublishedBlock[] = [];
  const endTable = () => {
    if (cells.length > 0) groups.push(tableOf(cells));
    cells = [];
  };
  for (const block of blocks) {
    if (cells.length > 0 && cells[0]?.cell?.table !== block.cell?.table) endTable();
    if (block.kind === 'table-cell') {
      cells.push(block);
      continue;
    }
    const last = groups.at(-1);
    if (block.kind !== 'list-item') groups.push({ type: 'block', block });
    else if (last?.type === 'list') last.items.push(block);
    else groups.push({ type: 'list', items: [block] });
  }
  endTable();
  return groups;
}
