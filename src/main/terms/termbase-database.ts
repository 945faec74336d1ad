import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';

/** "BkTb" in the file's header. */
const applicationId = 0x426b5462;
const schemaVersion = 1;

const schema = `
  CREATE TABLE concept (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subject TEXT NOT NULL, definition TEXT NOT NULL, note TEXT NOT NULL, source TEXT NOT NULL,
    -- JSON: [{"type", "value"}].
    facts TEXT NOT NULL
  ) STRICT;
  CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    concept INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
    language TEXT NOT NULL, text TEXT NOT NULL, status TEXT NOT NULL, note TEXT NOT NULL, facts TEXT NOT NULL
  ) STRICT;
  CREATE INDEX term_concept ON term (concept);
`;

/** Why a file cannot be opened as a termbase. */
export class NotATermbase extends Error {
  readonly reason: 'missing' | 'other' | 'newer' | 'damaged';
  constructor(reason: NotATermbase['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Opens a termbase's file, which several processes may share, and makes it where there is none and `create` is set. A
 * file whose tables are not exactly a termbase's is refused. Throws `NotATermbase`, or the disk's error.
 */
export function openTermbaseDatabase(
  file: string,
  { create, readOnly = false }: { create: boolean; readOnly?: boolean },
): Database.Database {
  if (!create && !existsSync(file)) throw new NotATermbase('missing');
  const database = new Database(file, { timeout: 10_000, readonly: readOnly });
  try {
    database.pragma('trusted_schema = OFF');
    const isEmpty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
    if (isEmpty && create) makeSchema(database);
    check(database);
    database.pragma('foreign_keys = ON');
    database.pragma('synchronous = FULL');
    return database;
  } catch (error) {
    database.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    if (error.code.startsWith('SQLITE_NOTADB')) throw new NotATermbase('other');
    if (error.code.startsWith('SQLITE_CORRUPT')) throw new NotATermbase('damaged');
    throw error;
  }
}

function check(database: Database.Database): void {
  if (Number(database.pragma('application_id', { simple: true })) !== applicationId)
    throw new NotATermbase('other');
  if (Number(database.pragma('user_version', { simple: true })) > schemaVersion)
    throw new NotATermbase('newer');
  if (schemaOf(database) !== wantedSchema()) throw new NotATermbase('damaged');
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new NotATermbase('damaged');
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

const schemaOf = (database: Database.Database) =>
  JSON.stringify(
    database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').raw().all(),
  );

let wanted: string | undefined;

function wantedSchema(): string {
  if (wanted === undefined) {
    const database = new Database(':memory:');
    database.exec(schema);
    wanted = schemaOf(database);
    database.close();
  }
  return wanted;
}
