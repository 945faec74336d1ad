import { closeSync, openSync, realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Touched } from '../../core/review/apply.ts';
import type { Change, Side } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { refuse, type Outcome, type Problem } from '../../shared/problem.ts';
import type { VerifyReport } from '../../shared/verify-report.ts';
import { diskProblem } from '../home/disk-problem.ts';
import type { Home } from '../home/home.ts';
import type { Identity } from '../people/identity.ts';
import { takeLock } from './lock.ts';
import { openForReading } from './open-for-reading.ts';
import { openForWriting } from './open-for-writing.ts';
import type { Commit, LogRow } from './seal-change.ts';
import type { ForeignLog } from './unite-logs.ts';
import type { StoredDocument } from './write-fresh-file.ts';

export type { Commit } from './seal-change.ts';

export interface OpenProject {
  /** The file's real path, whatever link it was opened by. */
  readonly path: string;
  /** The fold of the log, kept current; one object for as long as the project is open. */
  readonly project: Project;
  /** The log, in order. */
  readonly changes: ReadonlyMap<string, Change>;
  /** Why it can only be read; ask anew each time, since a lock can be lost. */
  readonly readOnly: Problem | null;
  /** Something to tell once, such as that the file came from elsewhere and was checked and rebuilt. */
  readonly notice: Problem | null;
  /** Signs, applies and writes a change in one transaction; on disk when it returns. */
  commit(commit: Commit): Outcome<{ change: Change; touched: Touched }>;
  documentBytes(side: Side): Uint8Array | null;
  /** What the file holds, to be handed on. */
  contents(): { rows: LogRow[]; documents: StoredDocument[] };
  /**
   * Unites the log with one of another copy. Where that brings anything, the file is written anew in one
   * step, a copy being kept, and this project gives way to the one that comes back.
   */
  takeIn(theirs: ForeignLog): Outcome<TakenIn>;
  /** Checks the file as it lies on the disk. */
  verify(): VerifyReport;
  close(): void;
}

/** What taking in came to: the project in this one's place, or null where nothing was new. */
export interface TakenIn {
  project: OpenProject | null;
  /** Changes that were not here before, in order. */
  came: Change[];
}

export interface ProjectContext {
  home: Home;
  /** Without one, a project can only be read. */
  identity: Identity | null;
  now: () => Date;
  onLockLost?: (problem: Problem) => void;
  onProgress?: (share: number) => void;
}

/** How a project is to be opened. */
export interface Opening {
  /** Takes a lock whose holder has not moved for a while. */
  takeOver: boolean;
  /** Asks for no lock. */
  readOnly: boolean;
  /** Writes also where the latest changes seen here are missing, as in a copy that was kept. */
  acceptOlder?: boolean | undefined;
}

/**
 * Opens a project file. One that this installation wrote last opens at once; any other is checked in full,
 * and rebuilt before it is written. What cannot be written opens for reading and says why in `readOnly`;
 * what cannot even be read is refused. A file that does not hold is never touched.
 */
export function openProject(path: string, context: ProjectContext, options: Opening): Outcome<OpenProject> {
  try {
    const real = realpathSync.native(path);
    if (!statSync(real).isFile()) return refuse('file-not-a-project', { file: basename(path) });
    const { identity } = context;
    const obstacle = options.readOnly ? readOnlyProblem('read-only', real) : obstacleOf(real);
    if (obstacle) return openForReading(real, context, obstacle);
    if (!identity) return openForReading(real, context, readOnlyProblem('no-identity', real));
    const taken = takeLock(real, { who: identity.name, now: context.now(), takeOver: options.takeOver });
    if (!taken.ok) return openForReading(real, context, taken.problem);
    return openForWriting(real, { ...context, identity }, taken.value, options.acceptOlder ?? false);
  } catch (error) {
    const problem = diskProblem(error, basename(path));
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

function readOnlyProblem(code: Problem['code'], path: string): Problem {
  return { code, with: { file: basename(path) } };
}

/** Whether the file itself refuses to be written; its folder is tried by taking the lock. */
function obstacleOf(path: string): Problem | null {
  try {
    closeSync(openSync(path, 'r+'));
    return null;
  } catch (error) {
    const problem = diskProblem(error, basename(path));
    if (problem?.code !== 'file-read-only') throw error;
    return problem;
  }
}
