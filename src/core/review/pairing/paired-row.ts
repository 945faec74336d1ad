import type { Action, Body, RowRecord, Side } from '../change.ts';
import type { Project } from '../project.ts';

/** A row as a person pairs it: sure where both sides have text, and in doubt while one has none. */
export function pairedRow(id: string, source: string[], target: string[]): RowRecord {
  return { id, source, target, confidence: source.length > 0 && target.length > 0 ? 1 : 0 };
}

export function withSide(row: RowRecord, side: Side, ids: string[]): RowRecord {
  return side === 'source' ? pairedRow(row.id, ids, row.target) : pairedRow(row.id, row.source, ids);
}

export function isFilled({ source, target }: RowRecord): boolean {
  return source.length + target.length > 0;
}

export function inDocumentOrder(project: Project, side: Side, ids: readonly string[]): string[] {
  if (ids.length < 2) return [...ids];
  const place = new Map(project.segmentOrder[side].map((id, index) => [id, index]));
  return [...ids].sort((a, b) => place.get(a)! - place.get(b)!);
}

/**
 * The pairing that puts rows in place of others. A row that keeps its id keeps its place; a new one stands
 * behind the one before it in `insert`.
 */
export function replaceRows(
  project: Project,
  remove: readonly RowRecord[],
  insert: RowRecord[],
  split: Body<'pair'>['split'] = [],
): Action {
  const ids = remove.map(({ id }) => id);
  const body = { split, join: [], remove: ids, insert };
  const removed = new Set(ids);
  const first = project.rowOrder.findIndex((id) => removed.has(id));
  const together = project.rowOrder.slice(first, first + ids.length).every((id) => removed.has(id));
  if (together) return { kind: 'pair', body };
  return { kind: 'pair', body: { ...body, places: placesOf(project, removed, insert) } };
}

/** Every inserted row behind the one that it follows in the order to be. */
function placesOf(
  project: Project,
  removed: ReadonlySet<string>,
  insert: readonly RowRecord[],
): { row: string; after: string | null }[] {
  const following = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const { id } of insert) {
    if (removed.has(id)) anchor = id;
    else following.set(anchor, [...(following.get(anchor) ?? []), id]);
  }
  const kept = new Set(insert.map(({ id }) => id));
  const places: { row: string; after: string | null }[] = [];
  let before: string | null = null;
  const put = (id: string) => {
    places.push({ row: id, after: before });
    before = id;
  };
  for (const id of following.get(null) ?? []) put(id);
  for (const id of project.rowOrder) {
    if (!removed.has(id)) before = id;
    else if (kept.has(id)) for (const one of [id, ...(following.get(id) ?? [])]) put(one);
  }
  return places;
}
