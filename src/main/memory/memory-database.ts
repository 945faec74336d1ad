import Database from 'better-sqlite3';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { contextTable, hasMemorySchema, memorySchema, unapprovedIndex } from './memory-schema.ts';
import { noteContexts } from './unit-context.ts';

/** "BkTM" in the file's header. */
const applicationId = 0x426b544d;
const schemaVersion = 3;
/** In bytes. A unit takes one or two thousand; larger pages are fewer writes for a large import. */
const pageSize = 16_384;
/** In bytes. A larger memory is not read as a whole. */
const mostCopied = 1 << 30;

/** Why a file cannot be opened as a memory. */
export class NotAMemory extends Error {
  readonly reason: 'missing' | 'other' | 'newer' | 'damaged';
  /** Where it is not the one that was asked for first. */
  readonly file: string | undefined;
  constructor(reason: NotAMemory['reason'], file?: string) {
    super(reason);
    this.reason = reason;
    this.file = file;
  }
}

/**
 * Opens a memory's file, which several processes may share, and makes it where there is none and `create` is set. Where
 * nothing can be written beside it, be it for want of room, a copy in memory is opened for reading alone. A file whose
 * tables are not exactly a memory's is refused. Throws `NotAMemory`, or the disk's error.
 */
export function openMemoryDatabase(file: string, { create }: { create: boolean }): Database.Database {
  if (!create && !existsSync(file)) throw new NotAMemory('missing');
  statSync(dirname(file));
  try {
    return prepare(new Database(file, { timeout: 60_000 }), create);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    const full = /^SQLITE_(?:FULL|IOERR_SHM)/.test(error.code);
    const unwritable = (full && !create) || /^SQLITE_(?:CANTOPEN|READONLY)/.test(error.code);
    const bytes = unwritable ? readAlone(file) : null;
    if (!bytes) throw damageOf(error) ?? error;
    const database = prepare(new Database(bytes), false);
    database.pragma('query_only = ON');
    return database;
  }
}

/** What an error that SQLite met in a memory's file says of the file. */
export function damageOf(error: unknown, file?: string): NotAMemory | null {
  if (!(error instanceof Database.SqliteError)) return null;
  if (error.code.startsWith('SQLITE_NOTADB')) return new NotAMemory('other', file);
  return error.code.startsWith('SQLITE_CORRUPT') ? new NotAMemory('damaged', file) : null;
}

function prepare(database: Database.Database, create: boolean): Database.Database {
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
    else if (version < schemaVersion) bringUp(database);
    if (!hasMemorySchema(database)) throw new NotAMemory('damaged');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A memory's file as one that has no write-ahead log (sqlite.org/fileformat.html, 1.3.3); null where it does have one
 * that holds something, where it is too large, or where it is not there.
 */
function readAlone(file: string): Buffer | null {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (size < 100 || size > mostCopied || (log?.isFile() && log.size > 0)) return null;
  const bytes = readFileSync(file);
  bytes[18] = bytes[19] = 1;
  return bytes;
}

/** Another process may be making it at the same time. */
function makeSchema(database: Database.Database): void {
  database
    .transaction(() => {
      if (Number(database.pragma('user_version', { simple: true })) > 0) return;
      database.exec(memorySchema);
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${schemaVersion}`);
    })
    .immediate();
}

/** From version 1, which did not look units up by their context, or 2, which had no index of those nobody approved. */
function bringUp(database: Database.Database): void {
  database
    .transaction(() => {
      const version = Number(database.pragma('user_version', { simple: true }));
      if (version < 2) {
        database.exec(contextTable);
        noteContexts(database);
      }
      if (version < 3) database.exec(unapprovedIndex);
      database.pragma(`user_version = ${schemaVersion}`);
    })
    .immediate();
}
