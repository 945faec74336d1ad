import type { CheckName, Remark, Severity } from './finding.ts';
import type { CheckedRow } from './checked-row.ts';

/** A word that must, may or must not stand for another in the translation. */
export interface CheckedTerm {
  source: string;
  target: string;
  status: 'preferred' | 'admitted' | 'forbidden';
  note: string;
}

/** What checks know besides the rows. */
export interface CheckContext {
  terms: readonly CheckedTerm[];
  /** Null where no dictionary is at hand. */
  isSpelled: ((word: string) => boolean) | null;
  suggest?: (word: string) => string | null;
}

/** One quality check: looks at a row by itself, at the document as a whole, or both. */
export interface Check {
  name: CheckName;
  severity: Severity;
  checkRow?(row: CheckedRow, context: CheckContext): Remark[];
  checkDocument?(rows: readonly CheckedRow[], context: CheckContext): (Remark & { row: number })[];
}
