import { graphemeBoundary } from '../text/graphemes.ts';
import type { Action, Body, RowRecord, Side } from './change.ts';
import type { Project } from './project.ts';

/** Builders of pairings. Each returns null where there is nothing it could do. */

type Pairing = Body<'pair'>;

function replaceRows(
  remove: readonly RowRecord[],
  insert: RowRecord[],
  cut: Pick<Pairing, 'split' | 'join'> = { split: [], join: [] },
): Action {
  return { kind: 'pair', body: { ...cut, remove: remove.map((row) => row.id), insert } };
}

/** Joins a row with the one below it; the row keeps its id. */
export function mergeRows(project: Project, rowId: string): Action | null {
  const row = project.rows.get(rowId);
  const below = neighbour(project, rowId, 'down');
  if (!row || !below) return null;
  const source = inDocumentOrder(project, 'source', [...row.source, ...below.source]);
  const target = inDocumentOrder(project, 'target', [...row.target, ...below.target]);
  return replaceRows([row, below], [{ id: rowId, source, target, confidence: 1 }]);
}

/**
 * Cuts a row in two at an offset in one of its segments: what stands behind it on that side goes into a
 * new row below. A segment is cut only when the offset, moved to the nearest grapheme boundary before it,
 * is inside of it. When the other side has as many segments as the cut side, they part at the same place.
 */
export function splitRow(
  project: Project,
  rowId: string,
  place: { side: Side; segment: string; at: number },
  newId: () => string,
): Action | null {
  const row = project.rows.get(rowId);
  const index = row?.[place.side].indexOf(place.segment) ?? -1;
  if (!row || index < 0) return null;
  const ids = row[place.side];
  const { text } = project.segments.get(place.segment)!.content;
  const at = graphemeBoundary(text, Math.min(place.at, text.length));
  const other: Side = place.side === 'source' ? 'target' : 'source';
  const inside = at > 0 && at < text.length;
  const into: [string, string] = [newId(), newId()];
  const kept = [...ids.slice(0, index), ...(inside ? [into[0]] : at > 0 ? [ids[index]!] : [])];
  const moved = [...(inside ? [into[1]] : at > 0 ? [] : [ids[index]!]), ...ids.slice(index + 1)];
  if (moved.length === 0 || kept.length === 0) return null;
  const parts = row[other].length === ids.length && !inside ? kept.length : row[other].length;
  const rows = [
    { ids: kept, others: row[other].slice(0, parts), id: rowId },
    { ids: moved, others: row[other].slice(parts), id: newId() },
  ].map(({ ids, others, id }) => ({
    id,
    source: place.side === 'source' ? ids : others,
    target: place.side === 'target' ? ids : others,
    confidence: 1,
  }));
  const split = inside ? [{ segment: place.segment, at, into }] : [];
  return replaceRows([row], rows, { split, join: [] });
}

/** Moves a row's first segment of a side to the row above, or its last to the row below; an emptied row goes. */
export function moveSegment(
  project: Project,
  rowId: string,
  side: Side,
  direction: 'up' | 'down',
): Action | null {
  const row = project.rows.get(rowId);
  const other = neighbour(project, rowId, direction);
  const moving = row?.[side].at(direction === 'up' ? 0 : -1);
  if (!row || !other || moving === undefined) return null;
  const left = { ...row, [side]: row[side].filter((id) => id !== moving), confidence: 1 };
  const gained = {
    ...other,
    [side]: direction === 'up' ? [...other[side], moving] : [moving, ...other[side]],
    confidence: 1,
  };
  const pair = direction === 'up' ? [gained, left] : [left, gained];
  const before = direction === 'up' ? [other, row] : [row, other];
  return replaceRows(
    before,
    pair.filter((one) => one.source.length + one.target.length > 0),
  );
}

function neighbour(project: Project, rowId: string, direction: 'up' | 'down'): RowRecord | undefined {
  const index = project.rowOrder.indexOf(rowId);
  const id = index < 0 ? undefined : project.rowOrder[index + (direction === 'up' ? -1 : 1)];
  return id === undefined ? undefined : project.rows.get(id);
}

function inDocumentOrder(project: Project, side: Side, ids: string[]): string[] {
  const place = new Map(project.segmentOrder[side].map((id, index) => [id, index]));
  return ids.sort((a, b) => place.get(a)! - place.get(b)!);
}
