import type { Change } from '../../core/review/change.ts';
import { apply } from '../../core/review/apply.ts';
import { mergeLogs } from '../../core/review/merge-logs.ts';
import { emptyProject, type Project } from '../../core/review/project.ts';
import { done, refuse, type Outcome } from '../../shared/problem.ts';
import type { LogRow } from './seal-change.ts';
import { wantedDocuments } from './wanted-documents.ts';
import type { StoredDocument } from './write-fresh-file.ts';

/** A copy of a project, checked. */
export interface ForeignLog {
  changes: readonly Change[];
  rows: readonly LogRow[];
  documents: readonly StoredDocument[];
  project: Project;
}

export interface United {
  changes: Change[];
  rows: LogRow[];
  documents: StoredDocument[];
  project: Project;
  /** Changes of the second copy that the first did not have, in order. */
  came: Change[];
  /** Documents that only the second copy had. */
  documentsCame: number;
}

/**
 * Both logs as one, and what it tells: the same whichever comes first. Refuses copies of different projects,
 * two projects with one beginning among them.
 */
export function uniteLogs(mine: ForeignLog, theirs: ForeignLog): Outcome<United> {
  if (mine.project.id !== theirs.project.id || mine.rows[0]?.id !== theirs.rows[0]?.id) {
    return refuse('another-project', { title: theirs.project.title, mine: mine.project.title });
  }
  const changes = mergeLogs(mine.changes, theirs.changes);
  const stored = new Map<string, LogRow>();
  for (const row of [...mine.rows, ...theirs.rows]) {
    const other = stored.get(row.id);
    if (!other || row.signature < other.signature) stored.set(row.id, row);
  }
  const project = emptyProject();
  for (const change of changes) apply(project, change);
  const known = new Set(mine.rows.map(({ id }) => id));
  const documents = documentsOf(project, [...mine.documents, ...theirs.documents]);
  return done({
    changes,
    rows: changes.map(({ id }) => stored.get(id)!),
    documents,
    project,
    came: changes.filter(({ id }) => !known.has(id)),
    documentsCame: documents.length - mine.documents.length,
  });
}

/** Those that the log names, each once, in its order. */
function documentsOf(project: Project, all: readonly StoredDocument[]): StoredDocument[] {
  return [...wantedDocuments(project).keys()]
    .map((sha256) => all.find((document) => document.sha256 === sha256))
    .filter((document) => document !== undefined);
}
