import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';

/** "BkTM" in the file's header. */
const applicationId = 0x426b544d;
const schemaVersion = 1;
/** In bytes. A unit takes one or two thousand; larger pages are fewer writes for a large import. */
const pageSize = 16_384;

const schema = `
  CREATE TABLE origin (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  -- A unit's texts never change and its number is never given again: an edit is a new unit. Indexes rely on it.
  CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    km TEXT NOT NULL,
    en TEXT NOT NULL,
    origin INTEGER NOT NULL REFERENCES origin,
    approved INTEGER NOT NULL,
    made TEXT,
    maker TEXT,
    -- JSON: marks, codes, context, properties, notes; null where there is none of it.
    more TEXT
  ) STRICT;
  -- Which row of which project a unit was written for, and the change that its text was approved in.
  CREATE TABLE written (
    project TEXT NOT NULL, row TEXT NOT NULL, unit INTEGER NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (project, row)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX written_unit ON written (unit);
  -- Indexes of the units first..last; blobs of a side carry the generation that they were written in.
  CREATE TABLE segment (
    id INTEGER PRIMARY KEY, side TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    version INTEGER NOT NULL, generation INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE blob (
    segment INTEGER NOT NULL, part TEXT NOT NULL, number INTEGER NOT NULL, generation INTEGER NOT NULL,
    bytes BLOB NOT NULL, UNIQUE (segment, part, number)
  ) STRICT;
  CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  INSERT INTO fact VALUES ('generation', '0');
`;

/** Why a file cannot be opened as a memory. */
export class NotAMemory extends Error {
  readonly reason: 'missing' | 'other' | 'newer';
  constructor(reason: 'missing' | 'other' | 'newer') {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Opens a memory's file, which several processes may share, and makes it where there is none and `create` is set. Throws
 * `NotAMemory`, or the disk's error.
 */
export function openMemoryDatabase(file: string, { create }: { create: boolean }): Database.Database {
  if (!create && !existsSync(file)) throw new NotAMemory('missing');
  const database = new Database(file, { timeout: 60_000 });
  try {
    database.pragma('trusted_schema = OFF');
    const id = Number(database.pragma('application_id', { simple: true }));
    const version = Number(database.pragma('user_version', { simple: true }));
    const isNew = id === 0 && database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
    if (isNew && !create) throw new NotAMemory('other');
    if (!isNew && id !== applicationId) throw new NotAMemory('other');
    if (version > schemaVersion) throw new NotAMemory('newer');
    if (isNew) database.pragma(`page_size = ${pageSize}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    if (isNew) makeSchema(database);
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_NOTADB')) {
      throw new NotAMemory('other');
    }
    throw error;
  }
}

/** Another process may be making it at the same time. */
function makeSchema(database: Database.Database): void {
  database
    .transaction(() => {
      if (Number(database.pragma('user_version', { simple: true })) > 0) return;
      database.exec(schema);
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${schemaVersion}`);
    })
    .immediate();
}
