import type { Database } from 'better-sqlite3';
import type { Project } from '../../core/review/project.ts';
import { keyedTables, storable, wholeTables, type KeyedTable, type Value } from './derived-tables.ts';

/** Where a derived table says something else than the log. */
export interface TableDifference {
  what: 'missing-row' | 'extra-row' | 'altered';
  table: string;
  /** What names the table's row. */
  key: string;
  column?: string;
}

/** The first difference between the derived tables of a file and what its log says; null where there is none. */
export function compareTables(database: Database, project: Project): TableDifference | null {
  for (const { name, columns, rows } of wholeTables) {
    const difference = compare(database, name, columns, rows(project));
    if (difference) return difference;
  }
  for (const table of Object.values(keyedTables)) {
    const { name, columns } = withPositions(table);
    const difference = compare(database, name, columns, rowsOf(table, project));
    if (difference) return difference;
  }
  return null;
}

function withPositions(table: KeyedTable): { name: string; columns: readonly string[] } {
  const { name, columns } = table;
  return { name, columns: table.orders === null ? columns : [...columns, 'position'] };
}

function rowsOf(table: KeyedTable, project: Project): Value[][] {
  const position = new Map<string, number>();
  for (const ids of table.orders?.(project) ?? []) ids.forEach((id, index) => position.set(id, index));
  return [...table.ids(project)].map((id) => {
    const row = table.row(project, id)!;
    return table.orders === null ? row : [...row, position.get(id) ?? -1];
  });
}

function compare(
  database: Database,
  table: string,
  columns: readonly string[],
  wanted: Value[][],
): TableDifference | null {
  const nameOf = (row: Value[]) => String(row[0]);
  const expected = new Map(wanted.map((row) => [nameOf(row.map(storable)), row.map(storable)]));
  for (const found of database
    .prepare<[], Value[]>(`SELECT ${columns.join()} FROM ${table}`)
    .raw()
    .iterate()) {
    const key = nameOf(found);
    const row = expected.get(key);
    if (!row) return { what: 'extra-row', table, key };
    expected.delete(key);
    const column = columns.find((_, index) => row[index] !== found[index]);
    if (column) return { what: 'altered', table, key, column };
  }
  const missing = expected.keys().next();
  return missing.done ? null : { what: 'missing-row', table, key: missing.value };
}
