import type { VerifyCheck } from '../verify-report.ts';
import type { Messages } from './messages.ts';

/** What was found to hold, and which documents were not there to be looked at. */
export function holdsSentence(checking: Messages['checking'], { check, with: named }: VerifyCheck): string {
  const leftOut = Number(named['leftOut'] ?? 0);
  const sentence = checking.checks[check];
  return leftOut > 0 ? `${sentence} (${checking.leftOut(leftOut)})` : sentence;
}
