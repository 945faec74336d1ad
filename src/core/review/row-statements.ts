import type { State } from './change.ts';
import type { Clock } from './clock.ts';
import type { FindingName } from './dismissals.ts';
import type { Mention } from './mention.ts';

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
