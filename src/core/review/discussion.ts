import type { RichText } from '../text/rich-text.ts';
import type { Anchor, TranslationError } from './change.ts';
import type { Clock } from './clock.ts';
import type { Mention } from './mention.ts';

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
