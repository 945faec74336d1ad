import type { Action, RowRecord, Side } from '../change.ts';
import { sides } from '../change.ts';
import type { Project } from '../project.ts';
import { inDocumentOrder, isFilled, pairedRow, replaceRows, withSide } from './paired-row.ts';

/**
 * Makes one row of these segments, wherever they stand: n:m, and across other rows. What else their rows hold
 * stays there. The row is that of the first source segment among them, or of the first target segment.
 * Null where they stand in one row already with nothing beside them.
 */
export function linkSegments(
  project: Project,
  segments: readonly string[],
  newId: () => string,
): Action | null {
  const chosen = new Set(segments);
  if (chosen.size === 0 || ![...chosen].every((id) => project.rowOfSegment.has(id))) return null;
  const [source, target] = sides.map((side) => inDocumentOrder(project, side, ofSide(project, chosen, side)));
  const rows = rowsOf(project, [...source!, ...target!]);
  const [first] = rows;
  const linked = pairedRow(first!.id, source!, target!);
  if (rows.length === 1 && without(first!, chosen) === null) return null;
  const left = rows.flatMap((row) => {
    const rest = without(row, chosen);
    if (!rest) return [];
    return [row === first ? { ...rest, id: newId() } : rest];
  });
  const behind = left.filter((rest) => !rows.some(({ id }) => id === rest.id));
  return replaceRows(project, rows, [linked, ...behind, ...left.filter((rest) => !behind.includes(rest))]);
}

/**
 * Takes segments out of their rows, those of each row and side into a row of their own behind it. Where
 * nothing would stay, or both sides are named, the sides part. Null where there is nothing to part.
 */
export function unlinkSegments(
  project: Project,
  segments: readonly string[],
  newId: () => string,
): Action | null {
  const chosen = new Set(segments);
  const parted = rowsOf(
    project,
    segments.filter((id) => project.rowOfSegment.has(id)),
  ).flatMap((row) => {
    const rest = without(row, chosen);
    if (rest) {
      const taken = sides
        .map((side) => row[side].filter((id) => chosen.has(id)))
        .map((ids, at) => (at === 0 ? pairedRow(newId(), ids, []) : pairedRow(newId(), [], ids)))
        .filter(isFilled);
      return [{ row, into: [rest, ...taken] }];
    }
    if (row.source.length === 0 || row.target.length === 0) return [];
    return [{ row, into: [pairedRow(row.id, row.source, []), pairedRow(newId(), [], row.target)] }];
  });
  if (parted.length === 0) return null;
  return replaceRows(
    project,
    parted.map(({ row }) => row),
    parted.flatMap(({ into }) => into),
  );
}

function ofSide(project: Project, ids: Iterable<string>, side: Side): string[] {
  return [...ids].filter((id) => project.segments.get(id)!.side === side);
}

/** The rows of segments, each once, in the order in which the segments come. */
function rowsOf(project: Project, segments: readonly string[]): RowRecord[] {
  return [...new Set(segments.map((id) => project.rowOfSegment.get(id)!))].map((id) => project.rows.get(id)!);
}

/** A row without some of its segments; null when nothing stays. */
function without(row: RowRecord, chosen: ReadonlySet<string>): RowRecord | null {
  const source = row.source.filter((id) => !chosen.has(id));
  const target = row.target.filter((id) => !chosen.has(id));
  if (source.length + target.length === 0) return null;
  const same = source.length === row.source.length && target.length === row.target.length;
  return same ? row : withSide(pairedRow(row.id, source, target), 'source', source);
}
