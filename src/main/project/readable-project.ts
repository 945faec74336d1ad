import { refuse, type Problem } from '../../shared/problem.ts';
import { inOrder } from '../../core/review/order.ts';
import type { Loaded } from './load-trusted.ts';
import { openBytes } from './open-bytes.ts';
import type { OpenProject, ProjectContext } from './open-project.ts';
import { readDocument } from './read-documents.ts';
import { verifyOpen } from './verify-open.ts';

/** A project as it was when it was opened, to be read only, and why; nothing of its file stays open. */
export function readableProject(
  path: string,
  bytes: Buffer,
  { project, changes }: Loaded,
  readOnly: Problem,
  context: ProjectContext,
): OpenProject {
  return {
    path,
    project,
    changes: new Map(inOrder(changes).map((change) => [change.id, change])),
    readOnly,
    notice: null,
    commit: () => refuse(readOnly.code, readOnly.with),
    documentBytes(side) {
      const database = openBytes(bytes);
      try {
        return readDocument(database, project, side);
      } finally {
        database.close();
      }
    },
    verify: () => verifyOpen(path, context),
    close: () => undefined,
  };
}
