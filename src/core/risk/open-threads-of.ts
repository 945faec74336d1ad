import type { Severity } from '../lqa/mqm.ts';
import { commentsByRow, errorOf, isResolved } from '../review/comments.ts';
import type { Project } from '../review/project.ts';

interface OpenThread {
  thread: string;
  /** Of the error that it is; null where it is none. */
  severity: Severity | null;
}

const none: readonly OpenThread[] = [];
const known = new WeakMap<Project, { heads: string; byRow: Map<string, OpenThread[]> }>();

/** The open threads on a live row; found for all rows at once, and kept until something is done to the project. */
export function openThreadsOf(project: Project, row: string): readonly OpenThread[] {
  const heads = project.heads.join();
  let found = known.get(project);
  if (found?.heads !== heads) known.set(project, (found = { heads, byRow: openByRow(project) }));
  return found.byRow.get(row) ?? none;
}

function openByRow(project: Project): Map<string, OpenThread[]> {
  const byRow = new Map<string, OpenThread[]>();
  if (project.comments.size === 0) return byRow;
  for (const [row, comments] of commentsByRow(project)) {
    const threads = [...new Set(comments.map(({ thread }) => thread))].filter(
      (id) => !isResolved(project, id),
    );
    byRow.set(
      row,
      threads.map((thread) => ({ thread, severity: errorOf(project, thread)?.error.severity ?? null })),
    );
  }
  return byRow;
}
