import { isUntranslated, omission } from '../../core/review/row-facts.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import type { Commit } from '../project/open-project.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { rowsOfSameSource } from '../views/matched-row.ts';
import { contentOfRow } from '../views/text-of-row.ts';
import { fillActions } from './pretranslation.ts';

/**
 * What writes the translations of rows being approved into rows of the same source that say nothing, where the project
 * wants that; a step of its own that undo takes back by itself. Nothing that whoever approves may not do.
 */
export function propagate(
  session: ProjectSession,
  approved: readonly { row: string }[],
): (() => Commit | null)[] {
  const { project } = session;
  if (!project.settings.propagate) return [];
  const filled = new Map<string, RichText>();
  for (const { row } of approved) {
    for (const other of rowsOfSameSource(project, row)) {
      if (filled.has(other) || !isUntranslated(project, other) || omission(project, other)) continue;
      filled.set(other, contentOfRow(project, row));
    }
  }
  const rows = [...filled].map(([row, content]) => ({ row, content }));
  return fillActions(session, rows).map((action) => () => (session.refusal({ action }) ? null : { action }));
}
