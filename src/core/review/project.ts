import type { BlockShape } from '../document/document.ts';
import type { RichText } from '../text/rich-text.ts';
import type { Clock } from './clock.ts';
import type {
  Body,
  Change,
  CheckSettings,
  Evidence,
  ImportedDocument,
  Kind,
  Member,
  QualitySettings,
  Role,
  RowRecord,
  Side,
  State,
  Anchor,
  TranslationError,
} from './change.ts';
import type { FindingName } from './dismissals.ts';
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

/** One side of a row is empty on purpose, as long as the row's content has this hash; without a reason, no longer. */
export interface Omission {
  change: string;
  author: string;
  clock: Clock;
  reason: string | null;
  content: string;
}

/** Somebody said that a finding of a check is none, or without a reason that it is one again. */
export interface Dismissal extends Mention, FindingName {
  /** The row's content for which it holds. */
  content: string;
  reason: string | null;
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
  /** What the thread stands on; null for the whole row. */
  anchor: Anchor | null;
  suggestion: string | null;
  /** Keys of the members whom it names. */
  mentions: string[];
  /** Its author took it back, while somebody answered it who had not heard of that. */
  withdrawn: boolean;
}

export interface Resolution {
  change: string;
  author: string;
  clock: Clock;
  thread: string;
  resolved: boolean;
  outcome: 'done' | 'declined';
  reason: string | null;
}

/** To whom a thread was given to see to; null for nobody. */
export interface Assignment {
  change: string;
  author: string;
  clock: Clock;
  member: string | null;
}

/** A thread was made an error, or none. */
export interface Classification {
  change: string;
  author: string;
  clock: Clock;
  error: TranslationError | null;
  /** Keys of those who had written the text by then, sorted; none where it was as the draft came in. */
  writers: string[];
}

/** Another text for a segment. What became of it is told by `outcomeOf`. */
export interface Suggestion extends Mention {
  id: string;
  row: string;
  /** The row's source segments when it was made; it follows them where it has no segment of its own. */
  segments: string[];
  /** Null where the row had no translation. */
  segment: string | null;
  /** The whole text that its author saw. */
  on: RichText;
  content: RichText;
  note: string | null;
  /** Its author took it back. It stays known: a text that was written on it has two authors. */
  withdrawn: boolean;
}

/** A text was written on a suggestion. */
export type Acceptance = Mention;

export interface Decline extends Mention {
  reason: string;
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

/** A change, who made it and when. */
export interface Mention {
  change: string;
  author: string;
  clock: Clock;
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
  | 'no-longer-a-member'
  | 'key-replaced'
  | 'no-such-member'
  | 'key-known'
  | 'not-allowed'
  | 'own-edit'
  | 'locked'
  | 'not-first'
  | 'already-imported'
  | 'no-such-row'
  | 'no-such-segment'
  | 'no-such-thread'
  | 'no-such-suggestion'
  | 'no-such-change'
  | 'content-changed'
  | 'not-empty'
  | 'not-translated'
  | 'two-sided'
  | 'pairing-changed'
  | 'segments-differ'
  | 'bad-offset'
  | 'bad-range'
  | 'same-id'
  | 'answered'
  | 'last-supervisor'
  | 'not-all-approved'
  | 'not-this-document'
  | 'not-this-version';

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

/** What took a written segment out of which row, and the segments of its side between which it stood; null at either end. */
export interface TakenOut {
  change: string;
  row: string;
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
