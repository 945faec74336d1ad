import { contentHash } from './content-hash.ts';
import type { Dismissal } from './row-statements.ts';
import type { Project } from './project.ts';

/** What names a finding within a row, as long as the row's texts stay as they are. */
export interface FindingName {
  check: string;
  code: string;
  /** The words that it stands on in both texts; empty where it stands on none. */
  source: string;
  target: string;
}

/** Who said that a finding is none, and why, as long as the row says what it said then; null when nobody did. */
export function dismissalOf(
  project: Project,
  row: string,
  finding: FindingName,
  content = contentHash(project, row),
): Dismissal | null {
  const last = project.dismissals
    .get(row)
    ?.findLast(
      (one) =>
        one.content === content &&
        one.check === finding.check &&
        one.code === finding.code &&
        one.source === finding.source &&
        one.target === finding.target,
    );
  return last === undefined || last.reason === null ? null : last;
}
