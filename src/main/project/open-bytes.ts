import Database from 'better-sqlite3';

/** Opens a database file's bytes in memory, for reading only. What its schema says is trusted with nothing. */
export function openBytes(bytes: Buffer): Database.Database {
  const database = new Database(bytes, { readonly: true });
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  return database;
}
