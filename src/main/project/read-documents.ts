import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { Side } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import type { StoredDocument } from './write-fresh-file.ts';

/** The documents of a file, in the order in which they were put there. */
export function readDocuments(database: Database): StoredDocument[] {
  return database
    .prepare<[], StoredDocument>('SELECT sha256, name, bytes FROM document ORDER BY rowid')
    .all();
}

/** The document of a side as it came in; null where there is none, or other bytes lie in its place. */
export function readDocument(database: Database, { documents }: Project, side: Side): Uint8Array | null {
  const sha256 = documents[side]?.sha256;
  if (sha256 === undefined) return null;
  const bytes = database
    .prepare<[string], Buffer>('SELECT bytes FROM document WHERE sha256 = ?')
    .pluck()
    .get(sha256);
  return bytes && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}
