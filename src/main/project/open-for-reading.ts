import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { done, type Outcome, type Problem } from '../../shared/problem.ts';
import { readFileHeader } from './file-header.ts';
import { inspectFile } from './inspect-file.ts';
import { forgeryNotice, inspectionProblem } from './inspection-problem.ts';
import { loadTrusted, type Loaded } from './load-trusted.ts';
import { schemaVersion } from './migrations/migrations.ts';
import { openBytes } from './open-bytes.ts';
import type { OpenProject, ProjectContext } from './open-project.ts';
import { readableProject } from './readable-project.ts';
import { readSnapshot } from './read-snapshot.ts';
import { recoverPrivately } from './recover-privately.ts';

/** Opens a project as it lies on the disk, which somebody else may be writing; what does not hold comes before `why`. */
export function openForReading(path: string, context: ProjectContext, why: Problem): Outcome<OpenProject> {
  const { home, now, onProgress } = context;
  const snapshot = readSnapshot(path, { atRest: false });
  const sha256 = createHash('sha256').update(snapshot.bytes).digest('hex');
  const trusted = home.files.isTrusted(sha256) ? loadBytes(snapshot.bytes, onProgress) : null;
  if (trusted) return done(readableProject(path, snapshot.bytes, trusted, why, context));
  const bytes = snapshot.journal ? recoverPrivately(snapshot.bytes, snapshot.journal) : snapshot.bytes;
  const inspection = inspectFile(bytes, {
    now: now(),
    knownHeads: (project) => home.files.heads(project),
    onProgress,
  });
  const problem = inspectionProblem(inspection, basename(path));
  const { contents } = inspection;
  if (!contents?.project.id) return { ok: false, problem: problem ?? why };
  const notice = forgeryNotice(inspection, basename(path));
  return done(readableProject(path, bytes, contents, problem ?? why, context, notice));
}

function loadBytes(bytes: Buffer, onProgress?: (share: number) => void): Loaded | null {
  const header = readFileHeader(bytes);
  if (header.is !== 'project' || header.schemaVersion > schemaVersion) return null;
  const database = openBytes(bytes);
  try {
    return loadTrusted(database, onProgress);
  } finally {
    database.close();
  }
}
