import type { Database } from 'better-sqlite3';
import type { LogRow } from './seal-change.ts';

/** The log of a file as it is stored. */
export function readLogRows(database: Database): LogRow[] {
  return database.prepare<[], LogRow>('SELECT id, payload, signature FROM change ORDER BY seq').all();
}
