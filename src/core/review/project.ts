import type { BlockShape } from '../document/document.ts';
import type { RichText } from '../text/rich-text.ts';
import type { Clock } from './clock.ts';
import type { ImportedDocument, Kind, Member, RowRecord, Side, State } from './change.ts';

export interface Segment {
  id: string;
  side: Side;
  block: string;
  before: string;
  content: RichText;
  /** What the document that came in said; null for a segment written here. */
  imported: RichText | null;
  /** The changes that gave it this text: one, or several after equal concurrent edits. */
  version: string[];
  /** Key of who wrote this text; null while it is as it came in. */
  editor: string | null;
  /** Segments it was cut from or joined of, nearest first. */
  ancestors: string[];
}

/** A state that somebody gave a row, holding as long as the row's content has this hash. */
export interface Assertion {
  change: string;
  author: string;
  clock: Clock;
  state: Exclude<State, 'initial'>;
  content: string;
}

/** A row sent back, until its content changes. */
export interface Request {
  change: string;
  author: string;
  clock: Clock;
  reason: string;
  content: string;
}

export interface Comment {
  id: string;
  change: string;
  author: string;
  clock: Clock;
  row: string;
  /** Segments of the row when the comment was made; it follows them when rows are paired anew. */
  segments: string[];
  /** Id of the comment that began the thread; its own where it did. */
  thread: string;
  text: string;
}

export interface Resolution {
  change: string;
  author: string;
  clock: Clock;
  thread: string;
  resolved: boolean;
}

export interface Waiver {
  change: string;
  author: string;
  clock: Clock;
  reason: string;
}

/** Two texts for one segment, written without knowing of each other; the project shows `kept`. */
export interface EditConflict {
  change: string;
  author: string;
  clock: Clock;
  segment: string;
  base: string[];
  kept: RichText;
  other: RichText;
}

/** A change that stands in the log and does nothing, and why. */
export interface Refusal {
  change: string;
  kind: Kind;
  author: string;
  clock: Clock;
  reason: RefusalReason;
}

export type RefusalReason =
  | 'not-a-member'
  | 'not-allowed'
  | 'own-edit'
  | 'not-first'
  | 'already-imported'
  | 'no-such-row'
  | 'no-such-segment'
  | 'no-such-thread'
  | 'no-such-change'
  | 'content-changed'
  | 'not-empty'
  | 'pairing-changed'
  | 'segments-differ'
  | 'bad-offset'
  | 'same-id'
  | 'last-supervisor';

/**
 * A project as its log tells it. Changed only by `apply`; everything else reads it. Row and segment
 * records of the past stay reachable where an undo may bring them back.
 */
export interface Project {
  id: string;
  title: string;
  languages: { source: string; target: string };
  fourEyes: boolean;
  members: Map<string, Member>;
  documents: {
    source: Omit<ImportedDocument, 'blocks' | 'segments'> | null;
    target: Omit<ImportedDocument, 'blocks' | 'segments'> | null;
  };
  blocks: Map<string, { id: string; side: Side; shape: BlockShape }>;
  segments: Map<string, Segment>;
  /** Live segments of each side in their document's own order. */
  segmentOrder: Record<Side, string[]>;
  rows: Map<string, RowRecord>;
  rowOrder: string[];
  /** The live row that holds a live segment. */
  rowOfSegment: Map<string, string>;
  assertions: Map<string, Assertion[]>;
  requests: Map<string, Request[]>;
  comments: Map<string, Comment>;
  resolutions: Map<string, Resolution[]>;
  waivers: Waiver[];
  conflicts: EditConflict[];
  refusals: Refusal[];
  heads: string[];
  clock: Clock | null;
}

/** A project before its first change. */
export function emptyProject(): Project {
  return {
    id: '',
    title: '',
    languages: { source: 'km', target: 'en' },
    fourEyes: true,
    members: new Map(),
    documents: { source: null, target: null },
    blocks: new Map(),
    segments: new Map(),
    segmentOrder: { source: [], target: [] },
    rows: new Map(),
    rowOrder: [],
    rowOfSegment: new Map(),
    assertions: new Map(),
    requests: new Map(),
    comments: new Map(),
    resolutions: new Map(),
    waivers: [],
    conflicts: [],
    refusals: [],
    heads: [],
    clock: null,
  };
}
