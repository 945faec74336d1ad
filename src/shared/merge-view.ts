import type { State } from '../core/review/change.ts';
import type { RefusalReason } from '../core/review/refusal.ts';
import type { RichText } from '../core/text/rich-text.ts';
import type { ToldChange } from './told-change.ts';

/** What the window shows of taking in a copy. */

/** A text, and who wrote it when; nobody where it came in with the document. */
export interface WrittenView {
  content: RichText;
  version: string[];
  by: string | null;
  at: string | null;
}

/** Two texts for one segment that were written apart; the row shows the first until somebody chooses. */
export interface ConflictView {
  /** The change that wrote the other text; names the conflict. */
  change: string;
  segment: string;
  row: string | null;
  number: number | null;
  base: RichText | null;
  shown: WrittenView;
  other: WrittenView;
}

/**
 * Whether what a change was to do can be done now by whoever looks: `is-so` where the project says so already,
 * `by-hand` where it is about people, signs or the like, or why not.
 */
export type ApplyAgain = 'can' | 'is-so' | 'by-hand' | RefusalReason;

/** A change that stands in the log and does nothing. */
export interface RefusedView extends ToldChange {
  change: string;
  at: string;
  refused: RefusalReason;
  /** What it would have written. */
  texts: string[];
  again: ApplyAgain;
}

/** A row that either side changed since their copies parted. */
export interface MergedRowView {
  row: string;
  number: number;
  base: string;
  mine: string;
  theirs: string;
  now: string;
  state: { base: State; mine: State; theirs: State; now: State };
  /** Why a side sent the row back, where it did. */
  sentBack: { mine: string | null; theirs: string | null };
  /** New comments and answers of each side. */
  comments: { mine: number; theirs: number };
}

/** What the last taking in brought. */
export interface MergeView {
  /** Who sent it, where a package said so, and the file's name. */
  from: string | null;
  file: string;
  at: string;
  /** Changes that came, and those made here that the other copy did not have. */
  came: number;
  mine: number;
  rows: MergedRowView[];
  conflicts: ConflictView[];
  refused: RefusedView[];
}

/** What taking in came to. */
export interface TakenInView {
  came: number;
  conflicts: number;
  refused: number;
}
