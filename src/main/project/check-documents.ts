import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { evidenceName } from './evidence.ts';
import type { Project } from '../../core/review/project.ts';
import type { VerifyCheck } from '../../shared/view.ts';

/** Checks that the documents in a file are those that its log says came in, byte for byte, and no others. */
export function checkDocuments(database: Database, { documents, evidence }: Project): VerifyCheck {
  const wanted = new Map<string, string[]>();
  for (const document of [documents.source, documents.target]) {
    if (document) wanted.set(document.sha256, [...(wanted.get(document.sha256) ?? []), document.name]);
  }
  if (evidence) wanted.set(evidence.log, [evidenceName]);
  const fault = (what: string, name: string): VerifyCheck => ({
    check: 'documents',
    holds: false,
    with: { what, document: name },
  });
  const count = wanted.size;
  const rows = database.prepare<[], { sha256: string; name: string; bytes: Buffer }>(
    'SELECT sha256, name, bytes FROM document ORDER BY rowid',
  );
  for (const { sha256, name, bytes } of rows.iterate()) {
    const names = wanted.get(sha256);
    if (!names?.includes(name)) return fault('extra', name);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return fault('altered', name);
    wanted.delete(sha256);
  }
  for (const [name] of wanted.values()) return fault('missing', name!);
  return { check: 'documents', holds: true, with: { documents: count } };
}
