import Database from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { contextTable, hasMemorySchema, memorySchema } from './memory-schema.ts';
import { noteContexts } from './unit-context.ts';

/** "BkTM" in the file's header. */
const applicationId = 0x426b544d;
const schemaVersion = 2;
/** In bytes. A unit takes one or two thousand; larger pages are fewer writes for a large import. */
const pageSize = 16_384;

/** Why a file cannot be opened as a memory. */
export class NotAMemory extends Error {
  readonly reason: 'missing' | 'other' | 'newer' | 'damaged';
  constructor(reason: NotAMemory['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Opens a memory's file, which several processes may share, and makes it where there is none and `create` is set. A file
 * whose tables are not exactly a memory's is refused. Throws `NotAMemory`, or the disk's error.
 */
export function openMemoryDatabase(file: string, { create }: { create: boolean }): Database.Database {
  if (!create && !existsSync(file)) throw new NotAMemory('missing');
  statSync(dirname(file));
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
    else if (version < schemaVersion) bringUp(database);
    if (!hasMemorySchema(database)) throw new NotAMemory('damaged');
    return database;
  } catch (error) {
    database.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    if (error.code.startsWith('SQLITE_NOTADB')) throw new NotAMemory('other');
    if (error.code.startsWith('SQLITE_CORRUPT')) throw new NotAMemory('damaged');
    throw error;
  }
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

/** From version 1, which did not look units up by their context. */
function bringUp(database: Database.Database): void {
  database
    .transaction(() => {
      if (Number(database.pragma('user_version', { simple: true })) >= schemaVersion) return;
      database.exec(contextTable);
      noteContexts(database);
      database.pragma(`user_version = ${schemaVersion}`);
    })
    .immediate();
}
