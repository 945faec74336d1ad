import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Project } from '../../core/review/project.ts';
import { companions } from '../home/copies.ts';
import { flushFolder } from '../home/write-whole-file.ts';
import { fileSha256 } from './file-sha256.ts';
import { migrate } from './migrate.ts';
import { projection } from './projection.ts';
import type { LogRow } from './seal-change.ts';
import { wantedDocuments } from './wanted-documents.ts';

export interface StoredDocument {
  sha256: string;
  name: string;
  bytes: Uint8Array;
}

export interface FileContents {
  rows: Iterable<LogRow>;
  /** Those of the project's documents that are to be in the file; the others are noted as left out. */
  documents: Iterable<StoredDocument>;
  /** What the rows fold to. */
  project: Project;
}

/**
 * Writes a project file anew from its log and documents, and puts it in its place in one step: until then
 * whatever was there is untouched. `beforePlacing` is told the new file's SHA-256 while it can still be
 * called off by throwing. What SQLite left beside the old file goes, since it is not the new one's.
 */
export function writeFreshFile(
  path: string,
  contents: FileContents,
  beforePlacing: (sha256: string) => void,
): void {
  const temporary = `${temporaryPrefix(path)}${randomBytes(6).toString('hex')}.new`;
  try {
    fill(temporary, contents);
    beforePlacing(fileSha256(temporary));
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  for (const ending of companions) rmSync(path + ending, { force: true });
  flushFolder(dirname(path));
}

/** Removes what a process that was killed in the middle of `writeFreshFile` left behind. */
export function removeUnfinished(path: string): void {
  const prefix = basename(temporaryPrefix(path));
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(prefix) && /^[0-9a-f]{12}\.new(-journal)?$/.test(name.slice(prefix.length)))
      rmSync(join(dirname(path), name), { force: true });
  }
}

const temporaryPrefix = (path: string) => join(dirname(path), `.${basename(path)}.`);

function fill(file: string, { rows, documents, project }: FileContents): void {
  const database = new Database(file);
  try {
    // Nobody sees the file before it is whole, so that one flush at the end is enough.
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.pragma('trusted_schema = OFF');
    database.pragma('foreign_keys = ON');
    migrate(database);
    database.transaction(() => {
      const addDocument = database.prepare('INSERT INTO document (sha256, name, bytes) VALUES (?, ?, ?)');
      const leftOut = new Set(wantedDocuments(project).keys());
      for (const { sha256, name, bytes } of documents) {
        addDocument.run(sha256, name, bytes);
        leftOut.delete(sha256);
      }
      const addLeftOut = database.prepare('INSERT INTO left_out (sha256) VALUES (?)');
      for (const sha256 of leftOut) addLeftOut.run(sha256);
      const addChange = database.prepare(
        'INSERT INTO change (seq, id, payload, signature) VALUES (?, ?, ?, ?)',
      );
      let seq = 0;
      for (const { id, payload, signature } of rows) addChange.run((seq += 1), id, payload, signature);
      projection(database).writeAll(project);
    })();
  } finally {
    database.close();
  }
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
