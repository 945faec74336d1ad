import type { Kind } from './change.ts';
import type { Clock } from './clock.ts';

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
