import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { apply, refusalOf, type Touched } from '../../core/review/apply.ts';
import { fold } from '../../core/review/fold.ts';
import { done, refuse, type Problem } from '../../shared/problem.ts';
import { diskProblem } from '../home/disk-problem.ts';
import type { Identity } from '../people/identity.ts';
import { fileSha256 } from './file-sha256.ts';
import type { Loaded } from './load-trusted.ts';
import type { Lock } from './lock.ts';
import type { OpenProject, ProjectContext } from './open-project.ts';
import { projection } from './projection.ts';
import { readDocument, readDocuments } from './read-documents.ts';
import { readLogRows } from './read-log-rows.ts';
import { refusalProblem } from './refusal-problem.ts';
import { sealChange, type Commit, type SealedChange } from './seal-change.ts';
import { uniteLogs } from './unite-logs.ts';
import { verifyOpen } from './verify-open.ts';
import { writeFreshFile, type StoredDocument } from './write-fresh-file.ts';
import { connect } from './connect.ts';

/** Time between two beats of a lock, in milliseconds. */
const beatEvery = 5_000;

export interface WritableParts {
  path: string;
  /** A connection to the file, whose tables say what `loaded` does. */
  database: Database;
  loaded: Loaded;
  lock: Lock;
  identity: Identity;
  context: ProjectContext;
  notice: Problem | null;
}

/** A project that its holder of the lock may write. */
export function writableProject(parts: WritableParts): OpenProject {
  const { path, database, lock, identity, context, notice } = parts;
  const { files } = context.home;
  const { project } = parts.loaded;
  const changes = new Map(parts.loaded.changes.map((change) => [change.id, change]));
  const tables = projection(database);
  tables.resume(project);
  const insert = database.prepare('INSERT INTO change (seq, id, payload, signature) VALUES (?, ?, ?, ?)');
  const keep = database.prepare('INSERT OR IGNORE INTO document (sha256, name, bytes) VALUES (?, ?, ?)');
  const lastSeq = database.prepare<[], number | null>('SELECT max(seq) FROM change').pluck();
  const dataVersion = () => database.pragma('data_version', { simple: true });
  const versionAtFirst = dataVersion();
  let readOnly: Problem | null = null;
  let closed = false;
  let notedHeads = '';

  const lose = (problem: Problem): Problem => {
    readOnly = problem;
    clearInterval(heart);
    context.onLockLost?.(problem);
    return problem;
  };
  /** Lets go of the file, whose lock is kept. */
  const retire = () => {
    closed = true;
    clearInterval(heart);
    database.close();
  };
  const noteHeads = () => {
    if (notedHeads === project.heads.join()) return;
    ignoringDisk(() => files.noteHeads(project.id, project.heads));
    notedHeads = project.heads.join();
  };
  const heart = setInterval(() => {
    ignoringDisk(() => {
      const lost = lock.beat();
      if (lost) lose(lost);
    });
    noteHeads();
  }, beatEvery);
  heart.unref();

  ignoringDisk(() => files.noteOpened(path, project.id));
  noteHeads();

  /** Puts the change on disk and into the project, or leaves both as they were. */
  const write = ({ change, payload, signature }: SealedChange, document: StoredDocument | null): Touched => {
    let touched: Touched | undefined;
    const seq = changes.size + 1;
    try {
      database
        .transaction(() => {
          if (dataVersion() !== versionAtFirst) throw new WrittenByAnother();
          insert.run(seq, change.id, payload, signature);
          if (document) keep.run(document.sha256, document.name, document.bytes);
          touched = apply(project, change);
          tables.writeTouched(project, touched);
        })
        .immediate();
    } catch (error) {
      const onDisk = touched && isStored(lastSeq, seq);
      if (!onDisk) {
        if (touched) Object.assign(project, fold(changes.values()));
        tables.resume(project);
        throw error;
      }
    }
    changes.set(change.id, change);
    return touched!;
  };

  return {
    path,
    project,
    changes,
    get readOnly() {
      return readOnly;
    },
    notice,
    commit(commit) {
      if (readOnly) return { ok: false, problem: readOnly };
      const sealed = sealChange(project, commit, identity, context.now());
      if (!sealed) return refuse('bad-request', { kind: commit.action.kind });
      const { change } = sealed;
      const reason = refusalOf(project, identity.key, change);
      if (reason) return refuse(refusalProblem[reason]);
      const document = broughtBy(commit, database);
      if (document === undefined) return refuse('bad-request', { kind: commit.action.kind });
      try {
        const lost = lock.beat();
        if (lost) return { ok: false, problem: lose(lost) };
        return done({ change, touched: write(sealed, document) });
      } catch (error) {
        const file = basename(path);
        if (error instanceof WrittenByAnother)
          return { ok: false, problem: lose({ code: 'file-lock-lost', with: { file, who: '', since: '' } }) };
        const problem = diskProblem(error, file);
        if (!problem) throw error;
        return { ok: false, problem };
      }
    },
    documentBytes: (side) => readDocument(database, project, side),
    contents: () => ({ rows: readLogRows(database), documents: readDocuments(database) }),
    takeIn(theirs) {
      if (readOnly) return { ok: false, problem: readOnly };
      const mine = {
        changes: [...changes.values()],
        rows: readLogRows(database),
        documents: readDocuments(database),
        project,
      };
      const united = uniteLogs(mine, theirs);
      if (!united.ok) return united;
      const { came, documentsCame, ...contents } = united.value;
      if (came.length === 0 && documentsCame === 0) return done({ project: null, came });
      const file = basename(path);
      try {
        const lost = lock.beat();
        if (lost) return { ok: false, problem: lose(lost) };
        if (dataVersion() !== versionAtFirst) throw new WrittenByAnother();
        context.home.copies.keep(path, project.id, 'merge');
        writeFreshFile(path, contents, (sha256) => {
          files.noteWritten(path, project.id, sha256);
          retire();
        });
      } catch (error) {
        const problem: Problem | null =
          error instanceof WrittenByAnother
            ? { code: 'file-lock-lost', with: { file, who: '', since: '' } }
            : diskProblem(error, file);
        if (!problem) throw error;
        return { ok: false, problem: closed || error instanceof WrittenByAnother ? lose(problem) : problem };
      }
      const { project: merged, changes: log } = contents;
      const loaded = { project: merged, changes: log };
      return done({
        project: writableProject({ ...parts, database: connect(path), loaded, notice: null }),
        came,
      });
    },
    verify: () => verifyOpen(path, context),
    close() {
      if (closed) return;
      closed = true;
      clearInterval(heart);
      noteHeads();
      let ours = false;
      ignoringDisk(() => {
        ours = readOnly === null && lock.beat() === null && dataVersion() === versionAtFirst;
      });
      readOnly ??= { code: 'read-only', with: { file: basename(path) } };
      database.close();
      ignoringDisk(() => {
        if (!ours) return;
        files.noteClosed(path, project.id, fileSha256(path));
      });
      ignoringDisk(() => lock.release());
    },
  };
}

/** The document that a new version brings; null where it is here or nothing is brought, undefined where it is missing. */
function broughtBy({ action, document }: Commit, database: Database): StoredDocument | null | undefined {
  if (action.kind !== 'revise' || action.body.document === null) return null;
  const { name, sha256 } = action.body.document;
  if (database.prepare('SELECT 1 FROM document WHERE sha256 = ?').get(sha256) !== undefined) return null;
  const same = document && createHash('sha256').update(document.bytes).digest('hex') === sha256;
  return same ? { sha256, name, bytes: document.bytes } : undefined;
}

class WrittenByAnother extends Error {}

/** Whether a change is in the file in spite of an error when its transaction ended. */
function isStored(lastSeq: { get(): number | null | undefined }, seq: number): boolean {
  try {
    return lastSeq.get() === seq;
  } catch {
    return false;
  }
}

/** For what is only remembered for the next time: without it, the file is checked in full. */
function ignoringDisk(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!diskProblem(error, '')) throw error;
  }
}
