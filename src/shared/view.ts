import type { BlockShape } from '../core/document/document.ts';
import type { Role, Side, State, TranslationError } from '../core/review/change.ts';
import type { RichText } from '../core/text/rich-text.ts';
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

export { doubtfulBelow } from '../core/review/row-facts.ts';
