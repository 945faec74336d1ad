import type { Side } from './change.ts';
import { livePieces } from './live-pieces.ts';
import type { Project } from './project.ts';
import { anyRow } from './stand-in.ts';
import { listUnder } from './verb.ts';

/** By live segment, those of the past whose text it holds; made anew when rows were paired. */
const known = new WeakMap<readonly string[], Map<string, string[]>>();

/**
 * Every segment whose texts belong to the history of one side of a live row: its own, those that they were made
 * of, those that they were cut into or joined with for a while, and translations written for it and taken out.
 */
export function textFamily(project: Project, row: string, side: Side): Set<string> {
  const live = project.rows.get(row)?.[side] ?? [];
  const family = new Set(live);
  const gone = goneByPiece(project);
  for (const id of live) {
    for (const ancestor of project.segments.get(id)!.ancestors) family.add(ancestor);
    for (const other of gone.get(id) ?? []) family.add(other);
  }
  if (side === 'target') for (const id of takenOutOf(project, row)) family.add(id);
  return family;
}

function goneByPiece(project: Project): Map<string, string[]> {
  let found = known.get(project.rowOrder);
  if (found) return found;
  found = new Map();
  for (const id of project.segments.keys()) {
    if (project.rowOfSegment.has(id)) continue;
    for (const piece of livePieces(project, id)) {
      listUnder(found, piece).push(id);
    }
  }
  known.set(project.rowOrder, found);
  return found;
}

/** Translations that were taken out of a row, or out of one that held its source text then or later. */
function takenOutOf(project: Project, row: string): string[] {
  const { source } = project.rows.get(row)!;
  const found: string[] = [];
  for (const [segment, { row: from, source: translated }] of project.takenOut) {
    const held = [...translated, ...(anyRow(project, from)?.source ?? [])];
    const stands =
      from === row || (!project.rows.has(from) && held.some((id) => comesTo(project, id, source)));
    if (stands) found.push(segment);
  }
  return found;
}

function comesTo(project: Project, segment: string, live: readonly string[]): boolean {
  return livePieces(project, segment).some((id) => live.includes(id));
}
