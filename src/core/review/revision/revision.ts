import type { BlockShape } from '../../document/document.ts';
import type { RowRecord, Side } from '../change.ts';
import type { DocumentFacts, ReplacedRow, Segment } from '../project.ts';

/** What a new version of a document came upon, so that the one before can come back as it was. */
export interface Revision {
  side: Side;
  former: DocumentFacts | null;
  /** Segments that it changed, moved or took out, as they were, each with the one that it stood behind. */
  segments: { segment: Segment; after: string | null }[];
  added: string[];
  suggestions: string[];
  /** Blocks as they looked; null for those that it brought. */
  blocks: [string, BlockShape | null][];
  rows: ReplacedRow[];
  /** What it left: the rows in the place of those, and the versions of segments that it gave a text. */
  left: { rows: RowRecord[]; versions: [string, string[]][] };
  /** It was taken back. */
  restored: boolean;
}
