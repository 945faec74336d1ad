import type { Database } from 'better-sqlite3';
import { refuse, type Problem } from '../../shared/problem.ts';
import { inOrder } from '../../core/review/order.ts';
import type { Loaded } from './load-trusted.ts';
import { openBytes } from './open-bytes.ts';
import type { OpenProject, ProjectContext } from './open-project.ts';
import { readDocument, readDocuments } from './read-documents.ts';
import { readLogRows } from './read-log-rows.ts';
import { verifyOpen } from './verify-open.ts';

/** A project as it was when it was opened, to be read only, and why, with what else is to be told; nothing of its file stays open. */
export function readableProject(
  path: string,
  bytes: Buffer,
  { project, changes }: Loaded,
  readOnly: Problem,
  context: ProjectContext,
  notice: Problem | null = null,
): OpenProject {
  const reading = <T>(read: (database: Database) => T): T => {
    const database = openBytes(bytes);
    try {
      return read(database);
    } finally {
      database.close();
    }
  };
  return {
    path,
    project,
    changes: new Map(inOrder(changes).map((change) => [change.id, change])),
    readOnly,
    notice,
    commit: () => refuse(readOnly.code, readOnly.with),
    takeIn: () => refuse(readOnly.code, readOnly.with),
    contents: () =>
      reading((database) => ({ rows: readLogRows(database), documents: readDocuments(database) })),
    documentBytes: (side) => reading((database) => readDocument(database, project, side)),
    verify: () => verifyOpen(path, context),
    close: () => undefined,
  };
}
