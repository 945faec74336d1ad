import type { Action, RowRecord, Side } from '../change.ts';
import type { Project } from '../project.ts';
import { inDocumentOrder, isFilled, pairedRow, replaceRows, withSide } from './paired-row.ts';

/**
 * Moves a side of a row and of all rows below it by one row: as far down as the side has text without a gap,
 * and no row that somebody has accepted. Down fills the gap below, or makes a row for the last text; up adds
 * the first text to the row above, and leaves a gap at the end. Who moves many rows at once has not looked at
 * each, so none of them becomes a pinned one. Null where nothing can move.
 */
export function shiftSide(
  project: Project,
  rowId: string,
  side: Side,
  direction: 'up' | 'down',
  newId: () => string,
): Action | null {
  const first = project.rowOrder.indexOf(rowId);
  if (first < 0 || project.rows.get(rowId)![side].length === 0) return null;
  const run = runFrom(project, first, side);
  const texts = run.map((row) => row[side]);
  if (direction === 'down') {
    const below = rowAt(project, first + run.length);
    const gap = below && below[side].length === 0 && below.confidence < 1 ? below : null;
    const rows = gap ? [...run, gap] : run;
    const moved = rows.map((row, at) => moveInto(row, side, texts[at - 1] ?? []));
    const last = texts.at(-1)!;
    const made = side === 'source' ? pairedRow(newId(), last, []) : pairedRow(newId(), [], last);
    return replaceRows(project, rows, [...moved, ...(gap ? [] : [made])].filter(isFilled));
  }
  const above = rowAt(project, first - 1);
  if (!above) return null;
  const gained = moveInto(above, side, inDocumentOrder(project, side, [...above[side], ...texts[0]!]));
  const moved = run.map((row, at) => moveInto(row, side, texts[at + 1] ?? []));
  return replaceRows(project, [above, ...run], [gained, ...moved].filter(isFilled));
}

const likely = 0.8;

function moveInto(row: RowRecord, side: Side, ids: string[]): RowRecord {
  const moved = withSide(row, side, ids);
  return { ...moved, confidence: Math.min(moved.confidence, likely) };
}

/** The row at an index, and those below it that have text on the side and are not accepted. */
function runFrom(project: Project, first: number, side: Side): RowRecord[] {
  const run = [rowAt(project, first)!];
  for (let at = first + 1; ; at += 1) {
    const row = rowAt(project, at);
    if (!row || row[side].length === 0 || row.confidence === 1) return run;
    run.push(row);
  }
}

function rowAt(project: Project, index: number): RowRecord | undefined {
  return project.rows.get(project.rowOrder[index] ?? '');
}
