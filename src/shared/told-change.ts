import type { Kind } from '../core/review/change.ts';
import type { RefusalReason } from '../core/review/refusal.ts';

/** What a change says, field by field; which fields there are depends on its kind alone. */
export type ChangeFacts = Record<string, string | number>;

/** One change of a log, as it is told to people. */
export interface ToldChange {
  kind: Kind;
  /** Name of who made it. */
  by: string;
  /** Numbers of the rows that it is about, as the project counts them now. */
  rows: number[];
  facts: ChangeFacts;
  /** Why it does nothing; null where it does what it says. */
  refused: RefusalReason | null;
  /** It undoes what the same person did before, brings it back, or withdraws it: that is what is told then. */
  about: { how: 'undoes' | 'redoes' | 'withdraws'; kind: Kind; rows: number[]; facts: ChangeFacts } | null;
}
