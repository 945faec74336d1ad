import type { RowRecord } from './change.ts';
import type { Project } from './project.ts';

/**
 * The segment meant by an id: itself, or the one that it stands beside, or the one that holds its text where a
 * pairing without effect would have made it. Undefined for what nobody here ever heard of.
 */
export function standIn(project: Project, id: string): string | undefined {
  if (project.rowOfSegment.has(id)) return id;
  const beside = project.besides.get(id);
  if (beside !== undefined) return standIn(project, beside);
  return project.segments.has(id) ? id : project.unmade.segments.get(id)?.[0];
}

/** A row as it is, as it was last, or as a pairing without effect would have made it. */
export function anyRow(project: Project, id: string): RowRecord | undefined {
  return project.rows.get(id) ?? project.formerRows.get(id) ?? project.unmade.rows.get(id);
}
