import type { Bead } from '../../align/bead.ts';
import type { Body, Side } from '../change.ts';
import type { Project } from '../project.ts';

/** A new segment in the order of the new document, or one that stays. */
export interface Standing {
  id: string;
  isNew: boolean;
  /** The segment from which a new one was parted. */
  of: string | null;
}

/** Pairs new texts of one side, and texts of the other that have no counterpart, each given by indexes. */
export type AlignGap = (
  news: readonly string[],
  others: readonly string[],
) => readonly Pick<Bead, 'source' | 'target' | 'confidence'>[];

/**
 * Rows for new segments: that of the segment from which one was parted; those of texts of the other side that
 * stand without a counterpart in the same place, as `align` pairs them; or a row of their own.
 */
export function placeRows(
  project: Project,
  side: Side,
  order: readonly Standing[],
  gone: ReadonlySet<string>,
  align: AlignGap,
  newId: () => string,
): Body<'revise'>['rows'] {
  const other: Side = side === 'source' ? 'target' : 'source';
  const rows: Body<'revise'>['rows'] = [];
  const place = new Map(project.rowOrder.map((id, index) => [id, index]));
  const lonely = new Set(
    project.rowOrder.filter((id) => {
      const row = project.rows.get(id)!;
      return row[other].length > 0 && row[side].every((one) => gone.has(one));
    }),
  );
  const used = new Set<string>();
  const alone = project.documents[other] === null ? 1 : 0;
  let run: string[] = [];
  let last = -1;
  const end = (next: number) => {
    if (run.length === 0) return;
    const between = project.rowOrder.slice(last + 1, next).filter((id) => lonely.has(id) && !used.has(id));
    const others = between.flatMap((id) => project.rows.get(id)![other]);
    const beads = others.length > 0 ? align(run, others) : [];
    const paired = new Set<string>();
    for (const bead of beads) {
      const [mine, theirs] = side === 'source' ? [bead.source, bead.target] : [bead.target, bead.source];
      if (mine.length === 0 || theirs.length === 0) continue;
      const segments = mine.map((index) => run[index]!);
      const companions = theirs.map((index) => others[index]!);
      for (const id of companions) used.add(project.rowOfSegment.get(id)!);
      for (const id of segments) paired.add(id);
      rows.push({ row: newId(), segments, with: companions, confidence: bead.confidence });
    }
    for (const id of run) {
      if (!paired.has(id)) rows.push({ row: newId(), segments: [id], with: [], confidence: alone });
    }
    run = [];
  };
  for (const { id, isNew, of } of order) {
    if (isNew && of === null) run.push(id);
    else if (isNew) rows.push({ row: newId(), segments: [id], with: [of!], confidence: doubtful });
    else {
      const at = place.get(project.rowOfSegment.get(id)!)!;
      end(at);
      last = at;
    }
  }
  end(project.rowOrder.length);
  return rows;
}

/** What was paired before it was parted or joined is likely right, but nobody has seen it. */
export const doubtful = 0.8;
