import { type Action, type RowRecord, sides } from '../change.ts';
import type { Project } from '../project.ts';
import { omission } from '../row-facts.ts';
import { isFilled } from './paired-row.ts';

/** Rows that stand together between two pinned ones, and their segments in the documents' order. */
export interface OpenStretch {
  rows: RowRecord[];
  source: string[];
  target: string[];
}

/** Pairs of runs of segments, as indexes into a stretch's source and target, each with its confidence. */
export type StretchBeads = readonly { source: number[]; target: number[]; confidence: number }[];

/** A row that aligning again leaves as it is: somebody accepted it, or left its empty side out on purpose. */
export function isPinned(project: Project, row: RowRecord): boolean {
  return row.confidence === 1 || (project.omissions.has(row.id) && omission(project, row.id) !== null);
}

/** What lies between the pinned rows and has text on both sides that could be paired otherwise. */
export function openStretches(project: Project): OpenStretch[] {
  const stretches: OpenStretch[] = [];
  const stretchOf = new Map<string, OpenStretch>();
  let stretch: OpenStretch | null = null;
  for (const id of project.rowOrder) {
    const row = project.rows.get(id)!;
    if (isPinned(project, row)) stretch = null;
    else {
      if (!stretch) stretches.push((stretch = { rows: [], source: [], target: [] }));
      stretch.rows.push(row);
      for (const segment of [...row.source, ...row.target]) stretchOf.set(segment, stretch);
    }
  }
  for (const side of sides) {
    for (const segment of project.segmentOrder[side]) stretchOf.get(segment)?.[side].push(segment);
  }
  return stretches.filter(({ source, target }) => source.length > 0 && target.length > 0);
}

/**
 * Pairs stretches as the aligner would, in one change. A row whose segments stay together stays itself; others
 * take the ids of the rows that held their first segment, so that comments stay with their texts. Null where
 * everything stands like that already.
 */
export function realign(
  project: Project,
  stretches: readonly { stretch: OpenStretch; beads: StretchBeads }[],
  newId: () => string,
): Action | null {
  const remove: RowRecord[] = [];
  const insert: RowRecord[] = [];
  const places: { row: string; after: string | null }[] = [];
  for (const { stretch, beads } of stretches) {
    const rows = rowsFrom(stretch, beads, newId);
    if (JSON.stringify(rows) === JSON.stringify(stretch.rows)) continue;
    remove.push(...stretch.rows);
    insert.push(...rows);
    let after = project.rowOrder[project.rowOrder.indexOf(stretch.rows[0]!.id) - 1] ?? null;
    for (const { id } of rows) {
      places.push({ row: id, after });
      after = id;
    }
  }
  if (remove.length === 0) return null;
  const body = { split: [], join: [], remove: remove.map(({ id }) => id), insert, places };
  return { kind: 'pair', body };
}

function rowsFrom(
  { rows, source, target }: OpenStretch,
  beads: StretchBeads,
  newId: () => string,
): RowRecord[] {
  const owner = new Map(rows.flatMap((row) => [...row.source, ...row.target].map((id) => [id, row.id])));
  const made = beads
    .map((bead) => ({
      source: bead.source.map((index) => source[index]!),
      target: bead.target.map((index) => target[index]!),
      confidence: Math.min(bead.confidence, mostSure),
    }))
    .filter((bead) => isFilled({ id: '', ...bead }));
  const free = new Set(rows.map(({ id }) => id));
  const take = (id: string | undefined) => (id !== undefined && free.delete(id) ? id : null);
  const named = made.map((bead) => ({ bead, id: take(owner.get(bead.source[0] ?? '')) }));
  return named.map(({ bead, id }) => ({
    id: id ?? take(owner.get(bead.target[0] ?? '')) ?? newId(),
    ...bead,
  }));
}

/** The aligner's confidence ends below 1, which is what a person says. */
export const mostSure = 0.999;
