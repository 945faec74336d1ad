import type Database from 'better-sqlite3';

/** Tells a text that differs whenever a database was changed since, through this connection or by anybody else. */
export function databaseVersion(database: Database.Database): () => string {
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck();
  return () => `${Number(database.pragma('data_version', { simple: true }))} ${changes.get()!}`;
}
