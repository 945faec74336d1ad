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
  for (const { name, columns, naming = 1, rows } of wholeTables) {
    const difference = compare(database, { name, columns, naming }, rows(project));
    if (difference) return difference;
  }
  for (const table of Object.values(keyedTables)) {
    const wanted = [...table.ids(project)].map((id) => table.row(project, id)!);
    const difference =
      compare(database, { ...table, naming: 1 }, wanted) ?? compareOrders(database, table, project);
    if (difference) return difference;
  }
  return null;
}

/** Positions count nothing, they only rise. */
function compareOrders(
  database: Database,
  { name, orders }: KeyedTable,
  project: Project,
): TableDifference | null {
  if (orders === null) return null;
  const found = database.prepare<[], [string, number]>(`SELECT id, position FROM ${name}`).raw().all();
  const position = new Map(found);
  for (const ids of orders(project)) {
    const fallen = ids.findIndex((id, at) => at > 0 && position.get(id)! <= position.get(ids[at - 1]!)!);
    if (fallen > 0) return { what: 'altered', table: name, key: ids[fallen]!, column: 'position' };
  }
  return null;
}

function compare(
  database: Database,
  { name: table, columns, naming }: { name: string; columns: readonly string[]; naming: number },
  wanted: Value[][],
): TableDifference | null {
  const nameOf = (row: Value[]) => row.slice(0, naming).join(' ');
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
