import type { BlockShape } from '../../core/document/document.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import type { Reading, SideReading } from '../../shared/reading-view.ts';

/** A segment as the preview shows it. */
export interface PreviewSegment {
  content: RichText;
  /** Counted from 1 through its document. */
  number: number;
  /** Index of its block. */
  block: number;
  /** What its block is, at the first segment of each; null at the others. */
  shape: BlockShape | null;
  heading: boolean;
}

/** What becomes a row: the segments that were paired, in reading order. */
export interface PreviewRow {
  source: PreviewSegment[];
  target: PreviewSegment[];
  /** Null where there is nothing to pair with. */
  confidence: number | null;
}

export function previewRows({ source, target, beads }: Reading): PreviewRow[] {
  const sources = segmentsOf(source);
  const targets = target ? segmentsOf(target) : [];
  return beads.map((bead) => ({
    source: pick(sources, bead.source),
    target: pick(targets, bead.target),
    confidence: bead.source.length > 0 && bead.target.length > 0 ? bead.confidence : null,
  }));
}

function segmentsOf(side: SideReading): PreviewSegment[] {
  let number = 0;
  return side.blocks.flatMap(({ segments, ...shape }, block) =>
    segments.map((content, index) => ({
      content,
      number: (number += 1),
      block,
      shape: index === 0 ? shape : null,
      heading: shape.kind === 'heading',
    })),
  );
}

function pick(segments: readonly PreviewSegment[], indexes: readonly number[]): PreviewSegment[] {
  return indexes.flatMap((index) => segments[index] ?? []);
}

/** The row that holds a block of a side; -1 when none does. */
export function rowOfBlock(rows: readonly PreviewRow[], side: 'source' | 'target', block: number): number {
  return rows.findIndex((row) => row[side].some((segment) => segment.block === block));
}
