import Database from 'better-sqlite3';

/**
 * Opens a project file for writing: with a rollback journal, because WAL fails on network shares and a copy
 * taken meanwhile would lose its tail, and with each transaction on disk when it ends.
 */
export function connect(path: string): Database.Database {
  const database = new Database(path, { fileMustExist: true, timeout: 5_000 });
  database.pragma('trusted_schema = OFF');
  database.pragma('journal_mode = DELETE');
  database.pragma('synchronous = EXTRA');
  database.pragma('foreign_keys = ON');
  return database;
}
