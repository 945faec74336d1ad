import { normalised } from '../../text/rich-text.ts';
import { livePieces } from '../live-pieces.ts';
import { placeBehind } from '../place-behind.ts';
import type { Project } from '../project.ts';
import { leaveTrail } from '../trail.ts';
import type { ChangeOf, Touched } from '../verb.ts';
import type { RevisionMemory } from './remember.ts';

/**
 * Takes out of a document's order what is gone, and puts in its new segments and those that moved; returns the
 * segments that moved.
 */
export function reviseOrder(
  project: Project,
  change: ChangeOf<'revise'>,
  gone: ReadonlySet<string>,
  memory: RevisionMemory,
  touched: Touched,
): Set<string> {
  const { id, author, clock, body } = change;
  const { side } = body;
  const before = project.segmentOrder[side];
  const former = new Map(before.map((one, index) => [one, before[index - 1] ?? null]));
  const added = new Set(body.add.map((segment) => segment.id));
  const anchor = (after: string | null) => {
    if (after === null || added.has(after) || (project.rowOfSegment.has(after) && !gone.has(after)))
      return after;
    return livePieces(project, after).findLast((piece) => !gone.has(piece)) ?? after;
  };
  const moved = new Set<string>();
  const places: { id: string; after: string | null }[] = [];
  for (const { segment: one, block, before: gap, after } of body.moves) {
    if (!project.rowOfSegment.has(one)) continue;
    memory.segment(one);
    touched.segments.add(one);
    project.segments.set(one, { ...project.segments.get(one)!, block, before: gap });
    if (after === undefined || (change.version === 1 && former.get(one) === after)) continue;
    moved.add(one);
    places.push({ id: one, after: anchor(after) });
  }
  for (const { id: one, block, before: gap, content, after } of body.add) {
    const text = normalised(content);
    project.segments.set(one, {
      id: one,
      side,
      block,
      before: gap,
      content: text,
      imported: text,
      version: [id],
      editors: [],
      past: [],
      ancestors: [],
      // All of a first draft is new, so that none of it stands out.
      revised: body.base === null ? null : { change: id, author, clock },
    });
    memory.revision.added.push(one);
    touched.segments.add(one);
    leaveTrail(project, one, { content: text });
    places.push({ id: one, after: anchor(after) });
  }
  for (const one of gone) leaveTrail(project, one, { content: null });
  const stay = before.filter((one) => !gone.has(one) && !moved.has(one));
  project.segmentOrder[side] = placeBehind(stay, stay.length, [], places);
  return moved;
}
