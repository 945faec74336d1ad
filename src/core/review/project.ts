import type { BlockShape } from '../document/document.ts';
import type { RichText } from '../text/rich-text.ts';
import type { Clock } from './clock.ts';
import type {
  Body,
  Change,
  CheckSettings,
  Evidence,
  ImportedDocument,
  Member,
  QualitySettings,
  Role,
  RowRecord,
  Side,
} from './change.ts';
import type { Mention } from './mention.ts';
import type { Assertion, Request, Omission, Dismissal } from './row-statements.ts';
import type {
  Comment,
  Resolution,
  Assignment,
  Classification,
  Suggestion,
  Acceptance,
  Decline,
} from './discussion.ts';
import type { Refusal } from './refusal.ts';
import type { Revision } from './revision/revision.ts';
import type { TextMoment } from './trail.ts';

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
  /** Keys of those who wrote this text, sorted; none while it is as it came in. */
  editors: string[];
  /** What it said before, oldest first. */
  past: TextVersion[];
  /** Segments it was cut from or joined of, nearest first. */
  ancestors: string[];
  /** The new version of the document that brought this text; null while it is as it first came in. */
  revised: Mention | null;
}

/** A text that a segment had, the changes that gave it, and who wrote it. */
export interface TextVersion {
  version: string[];
  content: RichText;
  editors: string[];
}

export interface Waiver {
  change: string;
  author: string;
  clock: Clock;
  reason: string;
  /** The content for which it holds, by row; null where it holds for everything. */
  rows: Map<string, string> | null;
}

/** What a key was in the project: everybody who ever was a member stays known by name. */
export interface KeyRecord {
  key: string;
  /** The person's first key, by which all of their keys are one. */
  person: string;
  name: string;
  role: Role;
  /** The change that made it a member's key. */
  since: Mention;
  /** What ended that: the member was removed, or uses another key. */
  ended: (Mention & { how: 'revoked' | 'replaced'; reason: string }) | null;
}

/** Four eyes switched on or off. */
export interface FourEyesSwitch extends Mention {
  on: boolean;
  reason: string;
}

/** A document signed off: a supervisor's signature over everything that it says. */
export interface SignOff extends Mention {
  /** `documentHash` of what was signed. */
  document: string;
  rows: number;
  /** Row by row the hash of what the project said there when this was applied, to tell what changed since. */
  texts: ReadonlyMap<string, string>;
  /** The documents that stood then, as `documentsOf` names them. */
  documents: string;
  /** The project said what was signed; otherwise somebody had changed it without having seen the signature. */
  met: boolean;
}

/** Two texts for one segment, written without knowing of each other; the segment shows the first. */
export interface EditConflict {
  change: string;
  author: string;
  clock: Clock;
  segment: string;
  /** The versions that its author had seen; none where there was no text. */
  base: string[];
  other: RichText;
  /** Keys of those who wrote it, sorted. */
  writers: string[];
  /** The segment that the other text was written as, where that is not the one which it stands beside. */
  writtenAs: string | null;
}

/** What a change added that its author may take back. */
export interface Retractable {
  kind:
    | 'state'
    | 'request'
    | 'omit'
    | 'dismiss'
    | 'comment'
    | 'resolve'
    | 'assign'
    | 'classify'
    | 'suggest'
    | 'decline';
  author: string;
  /** Rows, or the id of the comment, the thread or the suggestion. */
  subjects: string[];
}

export interface ReplacedRow {
  row: RowRecord;
  /** The row that it stood behind; null for the first. */
  after: string | null;
}

/** What took a written segment out of which row, and the segments of its side between which it stood; null at either end. */
export interface TakenOut {
  change: string;
  row: string;
  /** The source segments that it translated. */
  source: readonly string[];
  neighbours: [string | null, string | null];
}

export type DocumentFacts = Pick<ImportedDocument, 'name' | 'format' | 'sha256'>;

/** A project as its log tells it. Changed only by `apply`; everything else reads it. */
export interface Project {
  id: string;
  title: string;
  languages: { source: string; target: string };
  /** Nobody approves what they edited last. */
  fourEyes: boolean;
  /** Those who may work on it now, by their present key. */
  members: Map<string, Member>;
  /** Every key that ever was a member's. */
  people: Map<string, KeyRecord>;
  settings: {
    lqa: QualitySettings | null;
    propagate: boolean;
    checks: CheckSettings;
    /** Sorted. */
    words: string[];
  };
  fourEyesSwitches: FourEyesSwitch[];
  signOffs: SignOff[];
  /** The older project that this one goes on from. */
  evidence: Evidence | null;
  documents: { source: DocumentFacts | null; target: DocumentFacts | null };
  /** Documents of the past, and those whose change was refused: their bytes stay in the file. */
  formerDocuments: DocumentFacts[];
  /** New versions of documents, by the change that brought them. */
  revisions: Map<string, Revision>;
  blocks: Map<string, { id: string; side: Side; shape: BlockShape }>;
  /** Segments, those of the past among them; `rowOfSegment` tells which are live. */
  segments: Map<string, Segment>;
  /** Live segments of each side in their document's own order. */
  segmentOrder: Record<Side, string[]>;
  /** The live rows. */
  rows: Map<string, RowRecord>;
  rowOrder: string[];
  /** The live row that holds a live segment. */
  rowOfSegment: Map<string, string>;
  /** Rows as they were before a pairing replaced them, each with the row that it stood behind, by the pairing's change. */
  replaced: Map<string, ReplacedRow[]>;
  /** Rows that are gone, as they were last. */
  formerRows: Map<string, RowRecord>;
  /** What pairings without effect would have made, told by segments that are known: others may have built on it. */
  unmade: { rows: Map<string, RowRecord>; segments: Map<string, string[]> };
  /** Segments written for a row that another had filled by then, and the segment that they stand beside. */
  besides: Map<string, string>;
  /** Segments that were written here and taken out since. */
  takenOut: Map<string, TakenOut>;
  assertions: Map<string, Assertion[]>;
  requests: Map<string, Request[]>;
  omissions: Map<string, Omission[]>;
  dismissals: Map<string, Dismissal[]>;
  comments: Map<string, Comment>;
  /** Comments that were taken back before anybody answered them. */
  withdrawn: Map<string, Comment>;
  resolutions: Map<string, Resolution[]>;
  assignments: Map<string, Assignment[]>;
  classifications: Map<string, Classification[]>;
  suggestions: Map<string, Suggestion>;
  /** Texts written on a suggestion, and answers of no, by its id. */
  acceptances: Map<string, Acceptance[]>;
  declines: Map<string, Decline[]>;
  retractable: Map<string, Retractable>;
  /** Changes that were done, for those that undo them or do them again. */
  done: Map<string, Pick<Change, 'author' | 'kind' | 'body'>>;
  waivers: Waiver[];
  /** By clock, then by change. */
  conflicts: EditConflict[];
  /** Conflicts that a change put an end to, until it is undone. */
  settled: Map<string, EditConflict[]>;
  refusals: Refusal[];
  /** Titles before renaming, by the change that replaced them. */
  formerTitles: Map<string, string>;
  /** Settings before they were changed, by the change. */
  formerSettings: Map<string, Body<'settings'>>;
  /** Every text that a segment ever had, oldest first. */
  trails: Map<string, TextMoment[]>;
  /** Changes applied so far. */
  count: number;
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
    people: new Map(),
    settings: { lqa: null, propagate: false, checks: {}, words: [] },
    fourEyesSwitches: [],
    signOffs: [],
    evidence: null,
    documents: { source: null, target: null },
    formerDocuments: [],
    revisions: new Map(),
    blocks: new Map(),
    segments: new Map(),
    segmentOrder: { source: [], target: [] },
    rows: new Map(),
    rowOrder: [],
    rowOfSegment: new Map(),
    replaced: new Map(),
    formerRows: new Map(),
    unmade: { rows: new Map(), segments: new Map() },
    besides: new Map(),
    takenOut: new Map(),
    assertions: new Map(),
    requests: new Map(),
    omissions: new Map(),
    dismissals: new Map(),
    comments: new Map(),
    withdrawn: new Map(),
    resolutions: new Map(),
    assignments: new Map(),
    classifications: new Map(),
    suggestions: new Map(),
    acceptances: new Map(),
    declines: new Map(),
    retractable: new Map(),
    done: new Map(),
    waivers: [],
    conflicts: [],
    settled: new Map(),
    refusals: [],
    formerTitles: new Map(),
    formerSettings: new Map(),
    trails: new Map(),
    count: 0,
    heads: [],
    clock: null,
  };
}
