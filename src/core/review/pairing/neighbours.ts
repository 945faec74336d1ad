import { graphemeBoundary } from '../../text/graphemes.ts';
import type { Action, RowRecord, Side } from '../change.ts';
import { inDocumentOrder, isFilled, pairedRow, replaceRows, withSide } from './paired-row.ts';
import type { Project } from '../project.ts';

/** Builders of pairings of neighbours. Each returns null where there is nothing it could do. */

/** Joins a row with the one below it; the row keeps its id. */
export function mergeRows(project: Project, rowId: string): Action | null {
  const row = project.rows.get(rowId);
  const below = neighbour(project, rowId, 'down');
  if (!row || !below) return null;
  const source = inDocumentOrder(project, 'source', [...row.source, ...below.source]);
  const target = inDocumentOrder(project, 'target', [...row.target, ...below.target]);
  return replaceRows(project, [row, below], [pairedRow(rowId, source, target)]);
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
  ].map(({ ids, others, id }) =>
    place.side === 'source' ? pairedRow(id, ids, others) : pairedRow(id, others, ids),
  );
  const split = inside ? [{ segment: place.segment, at, into }] : [];
  return replaceRows(project, [row], rows, split);
}

/** Moves a row's first segment of a side to the row above, or its last to the row below; an emptied row goes. */
export function moveSegment(
  project: Project,
  rowId: string,
  side: Side,
  direction: 'up' | 'down',
): Action | null {
  const moving = project.rows.get(rowId)?.[side].at(direction === 'up' ? 0 : -1);
  return moving === undefined ? null : moveFrom(project, rowId, side, moving, direction);
}

/**
 * Moves a segment to the row above, with those of its side that stand before it in the row; or to the row
 * below, with those behind it.
 */
export function moveFrom(
  project: Project,
  rowId: string,
  side: Side,
  segment: string,
  direction: 'up' | 'down',
): Action | null {
  const row = project.rows.get(rowId);
  const other = neighbour(project, rowId, direction);
  const at = row?.[side].indexOf(segment) ?? -1;
  if (!row || !other || at < 0) return null;
  const moving = direction === 'up' ? row[side].slice(0, at + 1) : row[side].slice(at);
  const stay = row[side].filter((id) => !moving.includes(id));
  const left = withSide(row, side, stay);
  const gained = withSide(other, side, inDocumentOrder(project, side, [...other[side], ...moving]));
  const pair = direction === 'up' ? [gained, left] : [left, gained];
  return replaceRows(project, [row, other], pair.filter(isFilled));
}

function neighbour(project: Project, rowId: string, direction: 'up' | 'down'): RowRecord | undefined {
  const index = project.rowOrder.indexOf(rowId);
  const id = index < 0 ? undefined : project.rowOrder[index + (direction === 'up' ? -1 : 1)];
  return id === undefined ? undefined : project.rows.get(id);
}
