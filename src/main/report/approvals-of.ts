import type { Project } from '../../core/review/project.ts';
import { holdingAssertion, needsApproval, omission } from '../../core/review/row-facts.ts';
import { rowsToApprove } from '../../core/review/sign-off.ts';
import type { Approvals } from '../../formats/report/certificate.ts';
import { rowRanges } from '../../shared/row-ranges.ts';
import { nameOf } from '../views/view-row.ts';
import { spanOf } from './moment-of.ts';

interface Group {
  author: string;
  reason: string | null;
  numbers: number[];
  clocks: string[];
}

/** The approvals that hold, by person and day; and the rows that a supervisor left one-sided on purpose, by reason. */
export function approvalsOf(project: Project): Approvals[] {
  const open = new Set(rowsToApprove(project));
  const groups = new Map<string, Group>();
  project.rowOrder.forEach((id, index) => {
    if (open.has(id) || !needsApproval(project, id)) return;
    const { author, clock, change } = holdingAssertion(project, id)!;
    const left = omission(project, id);
    // One who approved such a row later approved what it says, and did not leave it out.
    const reason = left?.change === change ? left.reason : null;
    const key = JSON.stringify([author, clock.slice(0, 10), reason]);
    const group = groups.get(key) ?? { author, reason, numbers: [], clocks: [] };
    group.numbers.push(index + 1);
    group.clocks.push(clock);
    groups.set(key, group);
  });
  return [...groups.values()].map(({ author, reason, numbers, clocks }) => ({
    by: nameOf(project, author),
    when: spanOf(clocks),
    rows: rowRanges(numbers),
    count: numbers.length,
    leftOut: reason,
  }));
}
