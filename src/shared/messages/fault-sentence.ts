import type { VerifyCheck } from '../verify-report.ts';
import type { Messages } from './messages.ts';

/** What does not hold, in a sentence: which check, and what it found. */
export function faultSentence(checking: Messages['checking'], { check, with: facts }: VerifyCheck): string {
  const fault = checking.faults[String(facts['what'])];
  return fault ? `${checking.failed[check]}: ${fault(facts)}` : checking.failed[check];
}
