import Database from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A file as it was before the transaction that its journal is of. A journal is never let loose on the file
 * itself, because it may be planted: SQLite rolls back a copy in a folder of its own, and the result is
 * checked like any file from elsewhere. A journal that SQLite cannot read is left unused. Throws what the
 * disk throws.
 */
export function recoverPrivately(bytes: Buffer, journal: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'bokprae-'));
  try {
    const copy = join(folder, 'copy');
    writeFileSync(copy, bytes, { mode: 0o600 });
    writeFileSync(`${copy}-journal`, journal, { mode: 0o600 });
    return rollBack(copy) ? readFileSync(copy) : bytes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rollBack(copy: string): boolean {
  const database = new Database(copy);
  try {
    database.pragma('trusted_schema = OFF');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && !/IOERR|FULL/.test(error.code)) return false;
    throw error;
  } finally {
    database.close();
  }
}
