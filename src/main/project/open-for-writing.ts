import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { done, type Outcome, type Problem } from '../../shared/problem.ts';
import { companions } from '../home/copies.ts';
import { diskProblem } from '../home/disk-problem.ts';
import type { Identity } from '../people/identity.ts';
import { connect } from './connect.ts';
import { readFileHeader } from './file-header.ts';
import { inspectFile, type Contents } from './inspect-file.ts';
import { forgeryNotice, inspectionProblem } from './inspection-problem.ts';
import { loadTrusted, type Loaded } from './load-trusted.ts';
import type { Lock } from './lock.ts';
import { migrate } from './migrate.ts';
import { schemaVersion } from './migrations/migrations.ts';
import { openBytes } from './open-bytes.ts';
import type { OpenProject, ProjectContext } from './open-project.ts';
import { projection } from './projection.ts';
import { readDocuments } from './read-documents.ts';
import { readableProject } from './readable-project.ts';
import { readSnapshot } from './read-snapshot.ts';
import { recoverPrivately } from './recover-privately.ts';
import { writableProject } from './writable-project.ts';
import { removeUnfinished, writeFreshFile } from './write-fresh-file.ts';

type WritingContext = ProjectContext & { identity: Identity };
/** A connection to a file that may be written, and what its log says. */
interface Ready {
  database: Database;
  loaded: Loaded;
  notice: Problem | null;
}

/** Opens a project whose lock is held; gives the lock back unless the project can be written. */
export function openForWriting(
  path: string,
  context: WritingContext,
  lock: Lock,
  acceptOlder: boolean,
): Outcome<OpenProject> {
  let opened: Outcome<OpenProject> | null = null;
  try {
    opened = openLocked(path, context, lock, acceptOlder);
    return opened;
  } finally {
    if (!opened?.ok || opened.value.readOnly) lock.release();
  }
}

function openLocked(
  path: string,
  context: WritingContext,
  lock: Lock,
  acceptOlder: boolean,
): Outcome<OpenProject> {
  removeUnfinished(path);
  const snapshot = readSnapshot(path, { atRest: true });
  const sha256 = createHash('sha256').update(snapshot.bytes).digest('hex');
  const ready = context.home.files.isTrusted(sha256) ? openTrusted(path, snapshot.bytes, context) : null;
  if (ready) return write(path, ready, context, lock);

  const bytes = snapshot.journal ? recoverPrivately(snapshot.bytes, snapshot.journal) : snapshot.bytes;
  const inspection = inspectFile(bytes, {
    now: context.now(),
    knownHeads: (project) => (acceptOlder ? [] : context.home.files.heads(project)),
    onProgress: context.onProgress,
  });
  const problem = inspectionProblem(inspection, basename(path));
  const { contents } = inspection;
  if (!contents?.project.id) return { ok: false, problem: problem ?? { code: 'file-not-a-project' } };
  if (problem) return done(readableProject(path, bytes, contents, problem, context));
  let rebuilt: Ready;
  try {
    rebuilt = rebuild(path, bytes, contents, context);
    rebuilt.notice = forgeryNotice(inspection, basename(path)) ?? rebuilt.notice;
  } catch (error) {
    const obstacle = diskProblem(error, basename(path));
    if (!obstacle) throw error;
    return done(readableProject(path, bytes, contents, obstacle, context));
  }
  return write(path, rebuilt, context, lock);
}

/**
 * Opens a file that is, byte for byte, what this installation last wrote; null when a later Bokprae of this
 * installation did. The file is whole, so that whatever lies beside it is of a transaction that never
 * reached it, or was put there, and goes.
 */
function openTrusted(path: string, bytes: Buffer, { home, onProgress }: WritingContext): Ready | null {
  const header = readFileHeader(bytes);
  if (header.is !== 'project' || header.schemaVersion > schemaVersion) return null;
  for (const ending of companions) rmSync(path + ending, { force: true });
  const database = connect(path);
  try {
    const loaded = loadTrusted(database, onProgress);
    if (!loaded) {
      database.close();
      return null;
    }
    if (header.schemaVersion < schemaVersion) {
      home.copies.keep(path, loaded.project.id, 'migration');
      const refill = () => {
        migrate(database);
        projection(database).writeAll(loaded.project);
      };
      database.transaction(refill).immediate();
    }
    return { database, loaded, notice: null };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Writes a file anew from what was checked, a copy of it as it was being kept, and opens the new one. */
function rebuild(path: string, bytes: Buffer, contents: Contents, { home }: WritingContext): Ready {
  const { project, rows, changes } = contents;
  const code = home.files.wasLeftOpen(path, project.id) ? 'file-closed-unexpectedly' : 'file-from-elsewhere';
  home.copies.keep(path, project.id, 'original');
  const source = openBytes(bytes);
  try {
    writeFreshFile(path, { rows, project, documents: readDocuments(source) }, (sha256) =>
      home.files.noteWritten(path, project.id, sha256),
    );
  } finally {
    source.close();
  }
  const notice: Problem = { code, with: { file: basename(path), changes: changes.length } };
  return { database: connect(path), loaded: { project, changes }, notice };
}

function write(path: string, ready: Ready, context: WritingContext, lock: Lock): Outcome<OpenProject> {
  const { database, loaded } = ready;
  const notice = ready.notice ?? copyOfToday(path, loaded.project.id, context);
  return done(writableProject({ path, database, loaded, lock, identity: context.identity, context, notice }));
}

/** A copy that cannot be made keeps nobody from working, but is told. */
function copyOfToday(path: string, project: string, { home }: WritingContext): Problem | null {
  try {
    home.copies.keepDaily(path, project);
    return null;
  } catch (error) {
    const problem = diskProblem(error, home.copies.folder);
    if (!problem) throw error;
    return problem;
  }
}
