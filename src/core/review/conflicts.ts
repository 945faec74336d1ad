import { plain, type RichText } from '../text/rich-text.ts';
import type { EditConflict, Project, Segment } from './project.ts';

/** A conflict that nobody has settled yet, where it stands now. */
export interface OpenConflict {
  conflict: EditConflict;
  /** The live row that shows the segment, or what was made of it; null where nothing of it is left. */
  row: string | null;
  segment: Segment;
  /** What both had before them; null where it cannot be found any more. */
  base: RichText | null;
}

/** The conflicts of a project in the order of its rows, those without a row last. */
export function openConflicts(project: Project): OpenConflict[] {
  if (project.conflicts.length === 0) return [];
  const rowOf = rowFinder(project);
  const place = new Map(project.rowOrder.map((row, index) => [row, index]));
  const at = ({ row }: OpenConflict) => (row === null ? Infinity : place.get(row)!);
  return project.conflicts
    .map((conflict) => {
      const segment = project.segments.get(conflict.segment)!;
      return { conflict, row: rowOf(segment.id), segment, base: baseOf(segment, conflict) };
    })
    .sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** Finds the live row that holds a segment, or the first that holds something made of it. */
export function rowFinder(project: Project): (segment: string) => string | null {
  const byAncestor = new Map<string, string>();
  for (const [id, row] of project.rowOfSegment) {
    for (const ancestor of project.segments.get(id)!.ancestors) {
      if (!byAncestor.has(ancestor)) byAncestor.set(ancestor, row);
    }
  }
  return (segment) => project.rowOfSegment.get(segment) ?? byAncestor.get(segment) ?? null;
}

function baseOf(segment: Segment, { base }: EditConflict): RichText | null {
  if (base.length === 0) return plain('');
  const versions = [...segment.past, segment];
  return versions.findLast(({ version }) => version.every((one) => base.includes(one)))?.content ?? null;
}
