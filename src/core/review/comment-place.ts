import { carryRange } from '../match/carry-range.ts';
import type { RichText } from '../text/rich-text.ts';
import { livePieces } from './live-pieces.ts';
import type { Comment } from './discussion.ts';
import type { Project } from './project.ts';

/** A stretch of a live segment, half-open in UTF-16 units of its text. */
export interface SegmentRange {
  segment: string;
  start: number;
  end: number;
}

interface Known {
  pieces: readonly string[];
  contents: RichText[];
  ranges: SegmentRange[];
}

const known = new WeakMap<Comment, Known>();

/**
 * Where the text that a thread was begun on stands now, in the order of reading: several stretches where it was
 * split, none when the text is gone or the thread stands on a whole row. Worked out from the text that its author
 * saw and the text of now alone, so that it is the same whatever happened between.
 */
export function rangesOf(project: Project, first: Comment): readonly SegmentRange[] {
  const { anchor } = first;
  if (!anchor) return [];
  const pieces = livePieces(project, anchor.segment);
  const contents = pieces.map((id) => project.segments.get(id)!.content);
  const before = known.get(first);
  if (before && same(before.pieces, pieces) && same(before.contents, contents)) return before.ranges;
  const whole = contents.map(({ text }) => text).join('');
  const range = pieces.length === 0 ? null : carryRange(anchor.text, whole, anchor);
  const ranges: SegmentRange[] = [];
  let offset = 0;
  for (const [index, segment] of pieces.entries()) {
    const { length } = contents[index]!.text;
    const start = Math.max(0, (range?.start ?? 0) - offset);
    const end = Math.min(length, (range?.end ?? 0) - offset);
    if (range && start < end) ranges.push({ segment, start, end });
    offset += length;
  }
  known.set(first, { pieces, contents, ranges });
  return ranges;
}

/** The text that a thread was begun on is gone; the thread is not. */
export function isOrphaned(project: Project, first: Comment): boolean {
  return first.anchor !== null && rangesOf(project, first).length === 0;
}

/** Where a thread stands now: where its text is, on its row, or else where the text it was made on went. */
export function rowOfComment(project: Project, first: Comment): string | null {
  const [range] = rangesOf(project, first);
  if (range) return project.rowOfSegment.get(range.segment)!;
  if (project.rows.has(first.row)) return first.row;
  const segments = first.anchor ? [first.anchor.segment, ...first.segments] : first.segments;
  for (const segment of segments) {
    const [piece] = livePieces(project, segment);
    if (piece !== undefined) return project.rowOfSegment.get(piece)!;
  }
  return null;
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
