import type { Bead } from '../core/align/bead.ts';
import type { BlockShape, ReadNote } from '../core/document/document.ts';
import type { Role, Side, State, TranslationError } from '../core/review/change.ts';
import type { RefusalReason } from '../core/review/project.ts';
import type { RichText } from '../core/text/rich-text.ts';
import type { Overview } from '../core/overview/overview.ts';
import type { RiskReason } from '../core/risk/risk-signal.ts';
import type { Scorecard } from '../core/lqa/scorecard.ts';
import type { Proof } from './proof.ts';
import type { Problem } from './problem.ts';

/** What the window shows of a project and of the world around it; all of it plain data. */

export interface SegmentView {
  id: string;
  content: RichText;
  /** What came in with the document; null for a text written here. */
  imported: RichText | null;
  /** Names this version when it is edited. */
  version: string[];
  block: BlockShape;
}

export interface RowView {
  id: string;
  source: SegmentView[];
  target: SegmentView[];
  state: State;
  /** Hash of the content, which a state or approval is bound to. */
  content: string;
  confidence: number;
  /** Somebody should look at its pairing. */
  doubtful: boolean;
  /** Why one side is empty on purpose; null where it is not. */
  omitted: string | null;
  /** The English differs from the imported draft. */
  changed: boolean;
  /** Threads not resolved yet, and all of them. */
  openThreads: number;
  threads: number;
  /** Stretches of its texts on which open threads stand. */
  anchors: AnchorRange[];
  /** Reason for which the row was sent back, until it changes. */
  requested: string | null;
  /** What a new version of a document changed here, until somebody gives the row a state; `before` null: it is new. */
  revised: { by: string; at: string; texts: { segment: string; before: RichText | null }[] } | null;
  /** It was approved, and was changed afterwards. */
  voided: { by: string; at: string } | null;
  /** Two people wrote different texts, and nobody has chosen yet: segment and the text not shown. */
  conflicts: { segment: string; other: RichText; by: string; change: string }[];
  /** Whose approval holds; the row is locked to those who may not unlock it. */
  approved: { by: string; at: string } | null;
  /** Suggestions that nobody has answered yet, and all of them. */
  openSuggestions: number;
  suggestions: number;
  /** Somebody who handed the project over asked me to look at it. */
  addressed: boolean;
  /** I edited it last, so that somebody else approves it, or a waiver is needed. */
  ownEdit: boolean;
}

/** Half-open, in UTF-16 units of a segment's text. */
export interface AnchorRange {
  thread: string;
  segment: string;
  start: number;
  end: number;
  error: boolean;
}

export interface MemberView {
  key: string;
  name: string;
  role: Role;
  /** Short form of the key, to read out over the telephone. */
  fingerprint: string;
}

export interface Counts {
  all: number;
  states: Record<State, number>;
  /** Not approved. */
  open: number;
  /** Rows with a suggestion that nobody has answered. */
  suggested: number;
  /** Rows with an open thread. */
  commented: number;
  changed: number;
  /** Rows whose pairing somebody should look at. */
  doubtful: number;
  /** Rows with two texts of which nobody has chosen one. */
  conflicted: number;
  /** Rows that I was asked to look at. */
  addressed: number;
  requested: number;
  /** Rows with a side that is empty on purpose. */
  omitted: number;
  /** Rows in which a new version of a document changed something, and nobody has looked since. */
  revised: number;
  /** Segments of each side, and those of them that stand in no doubtful row. */
  segments: Record<Side, { all: number; settled: number }>;
}

/** Everything about an open project but its rows. */
export interface ProjectView {
  /** Names the open project in every further call. */
  handle: string;
  path: string;
  title: string;
  languages: { source: string; target: string };
  documents: { source: string; target: string | null };
  /** Why it can only be read, where it can. */
  readOnly: Problem | null;
  me: MemberView | null;
  members: MemberView[];
  rowOrder: string[];
  counts: Counts;
  /** The next step that undo would take back, and redo bring again; null when there is none. */
  undo: StepName | null;
  redo: StepName | null;
  fourEyes: boolean;
  /** An approved translation fills equal sentences that have none. */
  propagate: boolean;
  /** Mine, for the whole project. */
  waiver: { reason: string; by: string; at: string } | null;
  /** The latest sign-off, and what voids it; rows by their numbers. */
  signOff: Proof['signOff'];
  /** Threads in which others wrote something that was not seen here yet. */
  unread: number;
  /** What whoever handed it over asks of me. */
  errand: { from: string; note: string } | null;
  /** A notice to show once, such as that the file came from elsewhere and was checked. */
  notice: Problem | null;
}

export type StepName =
  | 'edit'
  | 'replace'
  | 'pair'
  | 'state'
  | 'request'
  | 'omit'
  | 'revise'
  | 'dismiss'
  | 'checks'
  | 'comment'
  | 'resolve'
  | 'suggest'
  | 'decline'
  | 'correct'
  | 'assign'
  | 'classify'
  | 'rename';

/** Somebody as a thread names them. */
export interface PersonView {
  key: string;
  name: string;
}

export interface CommentView {
  id: string;
  by: string;
  mine: boolean;
  at: string;
  text: string;
  mentions: PersonView[];
  /** Others wrote it, and it was not shown here yet. */
  unread: boolean;
  /** Its author took it back, while somebody answered it who did not know. */
  withdrawn: boolean;
}

/** A thread was closed or opened again. */
export interface ResolutionView {
  by: string;
  at: string;
  resolved: boolean;
  outcome: 'done' | 'declined';
  reason: string | null;
}

export interface ThreadView {
  id: string;
  /** The live row that it stands on; null when nothing of what it was made on is left. */
  row: string | null;
  resolved: boolean;
  /** The text that it was begun on, and where that is now: nowhere when it is gone. Null for a whole row. */
  anchor: { side: Side; quote: string; ranges: Omit<AnchorRange, 'thread' | 'error'>[] } | null;
  error: (TranslationError & { writers: string[] }) | null;
  assignee: PersonView | null;
  /** The suggestion that it is about. */
  suggestion: string | null;
  /** Keys of those who wrote in it. */
  people: string[];
  /** Names me in one of its comments. */
  mentionsMe: boolean;
  assignedToMe: boolean;
  mine: boolean;
  unread: boolean;
  comments: CommentView[];
  resolutions: ResolutionView[];
}

/** Another text for a row, and what became of it. */
export interface SuggestionView {
  id: string;
  row: string;
  by: string;
  mine: boolean;
  at: string;
  note: string | null;
  /** What its author saw, and what they would put in its place. */
  on: RichText;
  content: RichText;
  /** What stands there now. */
  now: RichText;
  /** `now` with the suggestion in it; null where both changed the same words. */
  merged: RichText | null;
  /** The text changed since the suggestion was made. */
  stale: boolean;
  state: 'open' | 'met' | 'withdrawn' | 'accepted' | 'declined';
  answer: { by: string; at: string; reason: string | null } | null;
}

/** One version of one side of a row, oldest first. */
export interface VersionView {
  change: string;
  by: string | null;
  at: string;
  content: RichText;
  /** Written without having seen what stood: it was kept beside that. */
  beside?: boolean;
  /** What the change did besides, such as giving a state. */
  step:
    | 'import'
    | 'revise'
    | 'edit'
    | 'accept'
    | 'correct'
    | 'insert'
    | 'pair'
    | 'translated'
    | 'reviewed'
    | 'final'
    | 'request';
  reason?: string;
}

export interface FoundText {
  row: string;
  segment: string;
  side: Side;
  /** Half-open, in UTF-16 units of the segment's text. */
  ranges: { start: number; end: number }[];
}

export interface Replacement {
  row: string;
  segment: string;
  before: RichText;
  after: RichText;
  version: string[];
}

/** A row of the supervisor's list: what it said when last approved, or as it came in, and what it says now. */
export interface QueueItem {
  row: RowView;
  before: RichText | null;
  after: RichText;
  /** Threads that are not resolved, and suggestions that nobody has answered. */
  threads: ThreadView[];
  suggestions: SuggestionView[];
  since: 'approval' | 'import';
  editedBy: string[];
}

export interface SideReading {
  name: string;
  format: string;
  sha256: string;
  /** Guessed from the text, or as asked for. */
  language: string;
  blocks: (BlockShape & { segments: RichText[] })[];
  segments: number;
  characters: number;
  notes: ReadNote[];
}

export interface Reading {
  source: SideReading;
  target: SideReading | null;
  /** Beads over the segments of both sides, counted in reading order. */
  beads: Bead[];
  title: string;
}

export interface RecentProject {
  path: string;
  title: string;
  opened: string;
  approved: number;
  rows: number;
}

export interface Settings {
  language: 'en' | 'km';
  theme: 'system' | 'light' | 'dark';
}

/** Somebody's public key. */
export interface CardView {
  name: string;
  key: string;
  /** Short form of the key, to read out over the telephone. */
  fingerprint: string;
}

export interface AppView {
  version: string;
  door: 'desktop' | 'web';
  identity: (CardView & { isSealed: boolean; isLocked: boolean }) | null;
  /** The system has a store that can keep the passphrase. */
  canRemember: boolean;
  settings: Settings;
  recent: RecentProject[];
  /** Where new projects go unless another folder is named. */
  folder: string;
  /** A project to open at once, named when the app was started. */
  open: string | null;
}

export interface FolderView {
  folder: string;
  parent: string | null;
  folders: string[];
  projects: { name: string; path: string; changed: string }[];
}

/** One check of `verify`: what it looked at and whether it holds. */
export interface VerifyCheck {
  check:
    | 'file'
    | 'schema'
    | 'documents'
    | 'changes'
    | 'signatures'
    | 'order'
    | 'members'
    | 'sign-off'
    | 'evidence'
    | 'tables'
    | 'tail';
  holds: boolean;
  /**
   * Counts for the sentence where it holds: bytes; version; documents, leftOut; changes; changes; changes; members,
   * strangers (changes without effect, by nobody who is a member); rows; heads. Where it does not, `what`
   * names the fault, beside what it concerns:
   * - file: cut-short (expected, size), newer (version, known), damaged (detail), no-database,
   *   another-application, another-encoding, write-ahead-log, no-version, unreadable (code)
   * - schema: missing, extra, altered (type, name)
   * - documents: missing, extra, altered (document)
   * - changes (seq, change, by): number-missing (detail: the number), not-canonical, wrong-id, malformed
   *   (detail), other-project, newer (detail: kind and version)
   * - signatures (seq, change, by): signature
   * - order (seq, change, by): no-beginning, second-beginning, no-parents, parent-missing and
   *   before-its-parent (detail: the parent), from-the-future (detail: the time)
   * - members (seq, change, by, kind, reason): without-right
   * - sign-off (seq, change, by): signed-something-else
   * - evidence: evidence-missing, evidence-broken, evidence-other, evidence-texts
   * - tables: missing-row, extra-row, altered (table, key, and column)
   * - tail: change-missing (change), a change that was the latest once and is not there
   */
  with: Record<string, string | number>;
}

export interface VerifyReport {
  holds: boolean;
  checks: VerifyCheck[];
  changes: number;
  /** What follows from the log; null where it cannot be read. */
  proof: Proof | null;
  /** Changes in the log that do nothing, each with its reason. */
  refusals: { change: string; reason: RefusalReason; by: string }[];
  /** What no check of this file can prove. */
  unprovable: ('tail' | 'time' | 'name')[];
}

export { doubtfulBelow } from '../core/review/row-facts.ts';

/** The progress of a project, with names in place of keys. */
export interface OverviewView extends Omit<Overview, 'people'> {
  people: (Overview['people'][number] & { name: string })[];
}

/** A row that is still to be reviewed, and why it should be looked at before others. */
export interface RiskView {
  row: string;
  /** Place among all rows, from 1. */
  number: number;
  score: number;
  reasons: RiskReason[];
  source: string;
  target: string;
}

/** The quality assessment, with names in place of keys; the draft that came in has none. */
export interface ScorecardView extends Scorecard {
  names: Record<string, string>;
  /** Place among all rows, from 1, of each row with an error. */
  numbers: Record<string, number>;
}

/** What a new version of a document changes, told before it is brought in. */
export interface VersionPreview {
  side: Side;
  file: string;
  /** Segments that say what they said, and keep all that was done to them. */
  kept: number;
  /** What is not as it was, in the order of the new document; what is gone stands where it stood. */
  changes: VersionChange[];
}

export interface VersionChange {
  /**
   * `changed`: another text in its place; `beside`: was written anew here, so that the new text is offered beside
   * it; `new`; `moved`: the same text in another place; `gone`: its row keeps the other side; `stays`: is not in
   * the document any more, but was written anew here.
   */
  kind: 'changed' | 'beside' | 'new' | 'moved' | 'gone' | 'stays';
  /** Id and number of the row that holds it now; null where it is new. */
  row: { id: string; number: number; state: State } | null;
  before: RichText | null;
  after: RichText | null;
}
