import type { Side } from '../change.ts';
import { placeBehind } from '../place-behind.ts';
import type { DocumentFacts, Project } from '../project.ts';
import type { Revision } from './revision.ts';
import { sameRow } from '../same-row.ts';
import { leaveTrail } from '../trail.ts';
import type { Touched } from '../verb.ts';
import { touchSuggestion } from '../verbs/suggest.ts';

/** Nobody has changed since what a new version changed, so that the one before can come back as it was. */
export function canRestore(project: Project, change: string, side: Side): boolean {
  const revision = project.revisions.get(change);
  if (revision?.side !== side || revision.restored) return false;
  const { left, rows } = revision;
  return (
    left.versions.every(
      ([id, version]) =>
        project.rowOfSegment.has(id) && project.segments.get(id)!.version.join() === version.join(),
    ) &&
    left.rows.every((row) => sameRow(project.rows.get(row.id), row)) &&
    rows.every(({ row }) => left.rows.some(({ id }) => id === row.id) || !project.rows.has(row.id))
  );
}

/** Brings back the version before, as it was; returns its document. */
export function restoreVersion(project: Project, change: string, touched: Touched): DocumentFacts | null {
  const revision = project.revisions.get(change)!;
  restoreSegments(project, revision, touched);
  restoreRows(project, revision, touched);
  for (const [id, shape] of revision.blocks) {
    if (shape) project.blocks.set(id, { id, side: revision.side, shape });
  }
  project.conflicts = project.conflicts.filter((conflict) => conflict.change !== change);
  for (const id of revision.suggestions) {
    if (project.acceptances.has(id) || project.declines.has(id)) continue;
    project.suggestions.set(id, { ...project.suggestions.get(id)!, withdrawn: true });
    touchSuggestion(project, id, touched);
  }
  revision.restored = true;
  return revision.former;
}

function restoreSegments(project: Project, { side, segments, added }: Revision, touched: Touched) {
  for (const id of added) {
    project.rowOfSegment.delete(id);
    leaveTrail(project, id, { content: null });
    touched.segments.add(id);
  }
  const out = new Set([...added, ...segments.map(({ segment }) => segment.id)]);
  for (const { segment } of segments) {
    project.segments.set(segment.id, segment);
    leaveTrail(project, segment.id, { content: segment.content });
    touched.segments.add(segment.id);
  }
  const order = project.segmentOrder[side].filter((id) => !out.has(id));
  const places = segments.map(({ segment, after }) => ({ id: segment.id, after }));
  project.segmentOrder[side] = placeBehind(order, order.length, [], places);
}

function restoreRows(project: Project, { rows, left }: Revision, touched: Touched) {
  for (const row of left.rows) {
    project.formerRows.set(row.id, row);
    project.rows.delete(row.id);
    touched.rows.add(row.id);
  }
  for (const { row } of rows) {
    project.rows.set(row.id, row);
    project.formerRows.delete(row.id);
    touched.rows.add(row.id);
    for (const id of [...row.source, ...row.target]) project.rowOfSegment.set(id, row.id);
  }
  const out = new Set([...left.rows.map(({ id }) => id), ...rows.map(({ row }) => row.id)]);
  const order = project.rowOrder.filter((id) => !out.has(id));
  const places = rows.map(({ row, after }) => ({ id: row.id, after }));
  project.rowOrder = placeBehind(order, order.length, [], places);
}
