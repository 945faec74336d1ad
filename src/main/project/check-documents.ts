import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { Project } from '../../core/review/project.ts';
import type { VerifyCheck } from '../../shared/verify-report.ts';
import { wantedDocuments } from './wanted-documents.ts';

/**
 * Checks that the documents in a file are those that its log says came in, byte for byte, and no others.
 * What the file says was left out when it was handed on is not missing.
 */
export function checkDocuments(database: Database, project: Project): VerifyCheck {
  const wanted = wantedDocuments(project);
  const fault = (what: string, name: string): VerifyCheck => ({
    check: 'documents',
    holds: false,
    with: { what, document: name },
  });
  const rows = database.prepare<[], { sha256: string; name: string; bytes: Buffer }>(
    'SELECT sha256, name, bytes FROM document ORDER BY rowid',
  );
  let documents = 0;
  for (const { sha256, name, bytes } of rows.iterate()) {
    const names = wanted.get(sha256);
    if (!names?.includes(name)) return fault('extra', name);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return fault('altered', name);
    wanted.delete(sha256);
    documents += 1;
  }
  let leftOut = 0;
  for (const sha256 of leftOutDocuments(database)) leftOut += Number(wanted.delete(sha256));
  for (const [name] of wanted.values()) return fault('missing', name!);
  return { check: 'documents', holds: true, with: { documents, leftOut } };
}

/** What a file says that it leaves out; nothing in a file of the first schema. */
function leftOutDocuments(database: Database): string[] {
  const present = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'left_out'")
    .get();
  if (present === undefined) return [];
  return database.prepare<[], string>('SELECT sha256 FROM left_out ORDER BY rowid').pluck().all();
}
