import type { RowRecord, Side } from '../change.ts';
import type { DocumentFacts, Project } from '../project.ts';
import type { Revision } from './revision.ts';

/** Notes what a new version is about to change, each thing once, as it was before anything was. */
export interface RevisionMemory {
  revision: Revision;
  segment(id: string): void;
  row(id: string): void;
  block(id: string): void;
}

export function beginRevision(project: Project, side: Side, former: DocumentFacts | null): RevisionMemory {
  const revision: Revision = {
    side,
    former,
    segments: [],
    added: [],
    suggestions: [],
    blocks: [],
    rows: [],
    left: { rows: [], versions: [] },
    restored: false,
  };
  const segmentOrder = project.segmentOrder[side];
  const { rowOrder } = project;
  const segmentPlaces = new Map(segmentOrder.map((id, index) => [id, index]));
  const rowPlaces = new Map(rowOrder.map((id, index) => [id, index]));
  const segments = new Set<string>();
  const rows = new Set<string>();
  return {
    revision,
    segment(id) {
      const place = segmentPlaces.get(id);
      if (place === undefined || segments.has(id)) return;
      segments.add(id);
      const segment = project.segments.get(id)!;
      const after = segmentOrder[place - 1] ?? null;
      revision.segments.push({ segment: { ...segment, past: [...segment.past] }, after });
    },
    row(id) {
      const place = rowPlaces.get(id);
      if (place === undefined || rows.has(id)) return;
      rows.add(id);
      revision.rows.push({ row: project.rows.get(id)!, after: rowOrder[place - 1] ?? null });
    },
    block(id) {
      revision.blocks.push([id, project.blocks.get(id)?.shape ?? null]);
    },
  };
}

/** What the version left, to tell later whether anybody has changed it since. */
export function endRevision(project: Project, { revision }: RevisionMemory): Revision {
  const rows = new Map<string, RowRecord>();
  const take = (row: RowRecord | undefined) => row && rows.set(row.id, row);
  for (const { row } of revision.rows) take(project.rows.get(row.id));
  for (const id of revision.added) take(project.rows.get(project.rowOfSegment.get(id)!));
  const touched = [...revision.segments.map(({ segment }) => segment.id), ...revision.added];
  const live = touched.filter((id) => project.rowOfSegment.has(id));
  revision.left.rows = [...rows.values()];
  revision.left.versions = live.map((id) => [id, project.segments.get(id)!.version]);
  return revision;
}
