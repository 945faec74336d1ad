import type { RowRecord, Side } from '../change.ts';
import { livePieces } from '../live-pieces.ts';
import { placeBehind } from '../place-behind.ts';
import type { Project } from '../project.ts';
import type { ChangeOf, Touched } from '../verb.ts';
import type { RevisionMemory } from './remember.ts';

/** Takes segments that are gone out of their rows, and gives every new one a row: that of its companions, or its own. */
export function reviseRows(
  project: Project,
  { body }: ChangeOf<'revise'>,
  { gone, moved }: { gone: ReadonlySet<string>; moved: ReadonlySet<string> },
  memory: RevisionMemory,
  touched: Touched,
): void {
  const { side } = body;
  const set = (row: RowRecord) => {
    memory.row(row.id);
    touched.rows.add(row.id);
    project.rows.set(row.id, row);
    project.formerRows.delete(row.id);
    for (const id of [...row.source, ...row.target]) project.rowOfSegment.set(id, row.id);
  };
  const drop = (row: RowRecord) => {
    memory.row(row.id);
    touched.rows.add(row.id);
    project.rows.delete(row.id);
    project.formerRows.set(row.id, row);
  };
  for (const id of gone) {
    const row = project.rows.get(project.rowOfSegment.get(id)!)!;
    const rest = without(row, side, id);
    project.rowOfSegment.delete(id);
    if (rest.source.length + rest.target.length > 0) set(rest);
    else drop(row);
  }
  const place = placesIn(project);
  const inOrder = (of: Side, ids: string[]) => ids.sort((a, b) => place[of](a) - place[of](b));
  const made: string[] = [];
  for (const { row: id, segments, with: companions, confidence } of body.rows) {
    const pieces = companions.flatMap((one) => livePieces(project, one)).filter((one) => !gone.has(one));
    const [into, ...others] = [...new Set(pieces.map((one) => project.rowOfSegment.get(one)!))].map((row) =>
      project.rows.get(row)!,
    );
    if (!into) {
      if (segments.length === 0) continue;
      set({ id, source: [], target: [], confidence, [side]: inOrder(side, [...segments]) });
      made.push(id);
      continue;
    }
    if (segments.length + others.length === 0) continue;
    for (const other of others) drop(other);
    const all = [into, ...others];
    const source = all.flatMap((row) => row.source);
    const target = all.flatMap((row) => row.target);
    const paired = into.source.length > 0 && into.target.length > 0;
    (side === 'source' ? source : target).push(...segments);
    set({
      id: into.id,
      source: inOrder('source', source),
      target: inOrder('target', target),
      confidence: paired ? Math.min(into.confidence, confidence) : confidence,
    });
  }
  const order = project.rowOrder.filter((id) => project.rows.has(id));
  project.rowOrder = placeBehind(order, order.length, [], places(project, side, made, moved, memory));
}

function without(row: RowRecord, side: Side, id: string): RowRecord {
  const rest = { ...row, [side]: row[side].filter((one) => one !== id) };
  return rest[side].length > 0 ? rest : { ...rest, confidence: 0 };
}

/** New rows, and those whose source moved, each behind the row of the text before its own. */
function places(
  project: Project,
  side: Side,
  made: readonly string[],
  moved: ReadonlySet<string>,
  memory: RevisionMemory,
): { id: string; after: string | null }[] {
  const placed = new Set(made);
  if (side === 'source') {
    for (const id of moved) {
      const row = project.rowOfSegment.get(id)!;
      if (project.rows.get(row)!.source[0] === id) placed.add(row);
    }
  }
  const found: { id: string; after: string | null }[] = [];
  let last: string | null = null;
  const seen = new Set<string>();
  for (const id of project.segmentOrder[side]) {
    const row: string = project.rowOfSegment.get(id)!;
    if (placed.has(row) && !seen.has(row)) {
      memory.row(row);
      found.push({ id: row, after: last });
    }
    seen.add(row);
    last = row;
  }
  return found;
}

function placesIn({ segmentOrder }: Project): Record<Side, (id: string) => number> {
  const places = (ids: readonly string[]) => {
    let map: Map<string, number> | null = null;
    return (id: string) => (map ??= new Map(ids.map((one, index) => [one, index]))).get(id)!;
  };
  return { source: places(segmentOrder.source), target: places(segmentOrder.target) };
}
