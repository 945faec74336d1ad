import type { Database } from 'better-sqlite3';
import type { Project } from '../../core/review/project.ts';
import type { Touched } from '../../core/review/apply.ts';
import {
  keyedTables,
  storable,
  wholeTables,
  type KeyedTable,
  type Value,
  type WholeTable,
} from './derived-tables.ts';
import { orderWriter } from './order-writer.ts';

/** Writes the derived tables; within a transaction of the caller's. */
export interface Projection {
  /** Everything, into empty tables. */
  writeAll(project: Project): void;
  /** The tables are those of this project. */
  resume(project: Project): void;
  /** What one change touched, the tables being those of the project before it. */
  writeTouched(project: Project, touched: Touched): void;
}

export function projection(database: Database): Projection {
  const whole = wholeTables.map((table) => wholeWriter(database, table));
  const segments = keyedWriter(database, keyedTables.segments);
  const rows = keyedWriter(database, keyedTables.rows);
  const comments = keyedWriter(database, keyedTables.comments);
  const suggestions = keyedWriter(database, keyedTables.suggestions);
  const segmentOrder = orderWriter(database, keyedTables.segments.name);
  const rowOrder = orderWriter(database, keyedTables.rows.name);
  const writeOrders = (project: Project) => {
    segmentOrder.write(keyedTables.segments.orders(project));
    rowOrder.write(keyedTables.rows.orders(project));
  };
  return {
    writeAll(project) {
      for (const writer of whole) writer(project);
      for (const writer of [segments, rows, comments, suggestions]) {
        writer.write(project, writer.table.ids(project));
      }
      writeOrders(project);
    },
    resume(project) {
      segmentOrder.resume(keyedTables.segments.orders(project));
      rowOrder.resume(keyedTables.rows.orders(project));
    },
    writeTouched(project, touched) {
      for (const writer of whole) writer(project);
      segments.write(project, touched.segments);
      // A waiver can make approvals hold that did not before, on any row.
      rows.write(
        project,
        touched.project ? new Set([...touched.rows, ...project.rows.keys()]) : touched.rows,
      );
      comments.write(project, touched.comments);
      suggestions.write(project, touched.suggestions);
      if (touched.order) writeOrders(project);
    },
  };
}

function wholeWriter(database: Database, { name, columns, rows }: WholeTable): (project: Project) => void {
  const present = database.prepare<[], Value[]>(`SELECT ${columns.join()} FROM ${name} ORDER BY rowid`).raw();
  const clear = database.prepare(`DELETE FROM ${name}`);
  const insert = database.prepare(`INSERT INTO ${name} (${columns.join()}) VALUES (${marks(columns)})`);
  return (project) => {
    const wanted = rows(project).map((row) => row.map(storable));
    if (JSON.stringify(present.all()) === JSON.stringify(wanted)) return;
    clear.run();
    for (const row of wanted) insert.run(...row);
  };
}

interface KeyedWriter {
  table: KeyedTable;
  write(project: Project, ids: Iterable<string>): void;
}

function keyedWriter(database: Database, table: KeyedTable): KeyedWriter {
  const { name, columns } = table;
  const facts = columns.slice(1);
  const hasPosition = table.orders !== null;
  const inserted = hasPosition ? [...columns, 'position'] : columns;
  const values = hasPosition ? `${marks(columns)}, -1` : marks(columns);
  const upsert = database.prepare(
    `INSERT INTO ${name} (${inserted.join()}) VALUES (${values})
     ON CONFLICT (id) DO UPDATE SET ${facts.map((fact) => `${fact} = excluded.${fact}`).join()}
     WHERE ${facts.map((fact) => `${name}.${fact} IS NOT excluded.${fact}`).join(' OR ')}`,
  );
  const remove = database.prepare(`DELETE FROM ${name} WHERE id = ?`);
  return {
    table,
    write(project, ids) {
      for (const id of ids) {
        const row = table.row(project, id);
        if (row) upsert.run(...row.map(storable));
        else remove.run(id);
      }
    },
  };
}

function marks(columns: readonly string[]): string {
  return columns.map(() => '?').join();
}
