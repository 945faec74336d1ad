import Database from 'better-sqlite3';
import { existsSync, renameSync, statSync } from 'node:fs';

const tables = ['setting', 'recent', 'file', 'head', 'draft', 'seen_comment', 'attachment', 'beside'];
/** What each version adds to the one before. */
const versions = [
  `
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE recent (
    path TEXT PRIMARY KEY, title TEXT NOT NULL, opened TEXT NOT NULL,
    approved INTEGER NOT NULL, rows INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE file (
    path TEXT PRIMARY KEY, project TEXT NOT NULL, sha256 TEXT, is_open INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE head (project TEXT NOT NULL, change TEXT NOT NULL, UNIQUE (project, change)) STRICT;
  CREATE TABLE draft (
    project TEXT NOT NULL, row TEXT NOT NULL, segment TEXT NOT NULL,
    version TEXT NOT NULL, content TEXT NOT NULL, saved TEXT NOT NULL,
    UNIQUE (project, row, segment)
  ) STRICT;
`,
  `
  CREATE TABLE seen_comment (project TEXT NOT NULL, comment TEXT NOT NULL, UNIQUE (project, comment)) STRICT;
`,
  `
  CREATE TABLE attachment (
    project TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL,
    path TEXT NOT NULL, penalty INTEGER NOT NULL, writable INTEGER NOT NULL,
    UNIQUE (project, kind, position), UNIQUE (project, kind, path)
  ) STRICT;
  -- Projects whose list of a kind was decided, be it an empty one.
  CREATE TABLE attachment_list (project TEXT NOT NULL, kind TEXT NOT NULL, UNIQUE (project, kind)) STRICT;
`,
  `
  CREATE TABLE beside (
    project TEXT NOT NULL, row TEXT NOT NULL, kind TEXT NOT NULL, texts TEXT NOT NULL, note TEXT NOT NULL,
    saved TEXT NOT NULL, UNIQUE (project, row, kind)
  ) STRICT;
`,
];

export interface HomeDatabase {
  database: Database.Database;
  /** Where a damaged one was moved; null when all was well. */
  setAside: string | null;
}

/**
 * Opens the database of the user's data folder, which several processes share. One that cannot be read is
 * moved aside, and a fresh one takes its place. Throws when the folder cannot be written.
 */
export function openHomeDatabase(file: string, now: Date): HomeDatabase {
  const before = fileNumber(file);
  try {
    return { database: open(file), setAside: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  const setAside = `${file}.damaged-${now.toISOString().replaceAll(':', '-')}`;
  if (fileNumber(file) === before) {
    for (const ending of ['', '-wal', '-shm']) {
      if (existsSync(file + ending)) renameSync(file + ending, setAside + ending);
    }
  }
  return { database: open(file), setAside };
}

function open(file: string): Database.Database {
  const database = new Database(file, { timeout: 10_000 });
  try {
    retryWhileBusy(() => database.pragma('journal_mode = WAL'));
    database.pragma('synchronous = FULL');
    database.pragma('trusted_schema = OFF');
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new DamagedHome();
    database
      .transaction(() => {
        const version = Number(database.pragma('user_version', { simple: true }));
        if (version >= versions.length) return;
        for (const sql of versions.slice(version)) database.exec(sql);
        database.pragma(`user_version = ${versions.length}`);
      })
      .immediate();
    const found = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    if (!tables.every((table) => found.includes(table))) throw new DamagedHome();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Switching to WAL does not wait for another process that switches at the same time. */
function retryWhileBusy(action: () => void): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      action();
      return;
    } catch (error) {
      if (attempt >= 100 || !(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY')
        throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

class DamagedHome extends Error {}

function isDamage(error: unknown): boolean {
  if (error instanceof DamagedHome) return true;
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(error.code);
}

function fileNumber(file: string): bigint | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}
