import type { RefusalReason } from '../core/review/refusal.ts';
import type { Proof } from './proof.ts';

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
