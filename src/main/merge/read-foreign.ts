import { createHash } from 'node:crypto';
import { fold } from '../../core/review/fold.ts';
import { done, refuse, type Outcome, type Problem } from '../../shared/problem.ts';
import { checkLog } from '../project/check-log.ts';
import { inspectFile } from '../project/inspect-file.ts';
import { inspectionProblem } from '../project/inspection-problem.ts';
import { openBytes } from '../project/open-bytes.ts';
import { readDocuments } from '../project/read-documents.ts';
import type { ForeignLog } from '../project/unite-logs.ts';
import { wantedDocuments } from '../project/wanted-documents.ts';
import type { StoredDocument } from '../project/write-fresh-file.ts';
import type { Errand, PackageContent } from './package-content.ts';
import { isPackage } from './package-mark.ts';
import { readPackage } from './read-package.ts';

export interface Foreign extends ForeignLog {
  /** What a package asks for; null for a project file. */
  errand: Errand | null;
}

interface Reading {
  now: Date;
  passphrase: string | null;
  onProgress?: ((share: number) => void) | undefined;
}

/**
 * Reads a project file or a review package from anywhere, checked from the first change to the last. One in
 * which anything does not hold is refused whole; one that lacks what was seen here before is not.
 */
export function readForeign(bytes: Uint8Array, file: string, reading: Reading): Outcome<Foreign> {
  if (!isPackage(bytes)) return readFile(Buffer.from(bytes), file, reading);
  const content = readPackage(bytes, file, reading.passphrase);
  return content.ok ? checkPackage(content.value, file, reading) : content;
}

function readFile(bytes: Buffer, file: string, { now, onProgress }: Reading): Outcome<Foreign> {
  const inspection = inspectFile(bytes, { now, knownHeads: () => [], onProgress });
  const problem = inspectionProblem(inspection, file);
  if (problem) return { ok: false, problem };
  const { contents } = inspection;
  if (!contents?.project.id) return refuse('file-not-a-project', { file });
  const database = openBytes(bytes);
  try {
    return done({ ...contents, documents: readDocuments(database), errand: null });
  } finally {
    database.close();
  }
}

function checkPackage(content: PackageContent, file: string, { now, onProgress }: Reading): Outcome<Foreign> {
  const { log, documents: packed, from, to, note, made, rows: asked } = content;
  const stored = log.map(({ id, payload, signature }, index) => ({
    seq: index + 1,
    id,
    payload: Buffer.from(payload, 'utf8'),
    signature,
  }));
  const { checks, changes, rows } = checkLog(stored, { now, onProgress });
  const problem = inspectionProblem({ checks, version: null, contents: null }, file);
  if (problem) return { ok: false, problem };
  const project = fold(changes);
  const documents: StoredDocument[] = packed.map(({ sha256, name, bytes }) => ({
    sha256,
    name,
    bytes: Buffer.from(bytes, 'base64'),
  }));
  const fault = documentFault(documents, wantedDocuments(project), file);
  if (fault) return { ok: false, problem: fault };
  return done({ changes, rows, documents, project, errand: { from, to, note, made, rows: asked } });
}

function documentFault(
  documents: readonly StoredDocument[],
  wanted: ReadonlyMap<string, string[]>,
  file: string,
): Problem | null {
  for (const { sha256, name, bytes } of documents) {
    const altered = createHash('sha256').update(bytes).digest('hex') !== sha256;
    if (!altered && wanted.get(sha256)?.includes(name)) continue;
    const what = altered ? 'altered' : 'extra';
    return { code: 'file-does-not-hold', with: { file, check: 'documents', what, document: name } };
  }
  return null;
}
