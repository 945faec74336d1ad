import type Database from 'better-sqlite3';

/**
 * Brings what a memory's write-ahead log holds into its file where nobody is reading it right now, so that the file
 * alone is whole: people copy and move it, and know of no other file (sqlite.org/howtocorrupt.html, 4.4).
 */
export function emptyLog(database: Database.Database): void {
  const patience = Number(database.pragma('busy_timeout', { simple: true }));
  database.pragma('busy_timeout = 0');
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.pragma(`busy_timeout = ${patience}`);
  }
}
