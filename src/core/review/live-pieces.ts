import type { Project } from './project.ts';
import { listUnder } from './verb.ts';

/** By ancestor, the live segments that hold parts of it; made anew when rows were paired, which always begins another `rowOrder`. */
const known = new WeakMap<readonly string[], Map<string, string[]>>();

/**
 * The live segments that hold what a segment held: itself, or what it was cut into or joined with, in their
 * document's order; where that was undone, what it had been made of, or what came of that since.
 */
export function livePieces(project: Project, segment: string): readonly string[] {
  if (project.rowOfSegment.has(segment)) return [segment];
  const made = descendants(project).get(segment);
  if (made) return made;
  const ancestors = project.segments.get(segment)?.ancestors ?? [];
  const parts = ancestors.filter((id) => project.rowOfSegment.has(id));
  if (parts.length > 0) return parts;
  const beside = project.besides.get(segment);
  if (beside !== undefined) return livePieces(project, beside);
  return [...new Set(ancestors.flatMap((id) => descendants(project).get(id) ?? []))];
}

function descendants(project: Project): Map<string, string[]> {
  let found = known.get(project.rowOrder);
  if (found) return found;
  found = new Map();
  for (const id of [...project.segmentOrder.source, ...project.segmentOrder.target]) {
    for (const ancestor of project.segments.get(id)!.ancestors) {
      listUnder(found, ancestor).push(id);
    }
  }
  known.set(project.rowOrder, found);
  return found;
}
