import type { VerifyReport } from '../../shared/verify-report.ts';
import type { ProjectContext } from './open-project.ts';
import { verifyFile } from './verify-file.ts';

/** Checks the file of an open project as it lies on the disk now; that it cannot be read does not hold either. */
export function verifyOpen(path: string, context: ProjectContext): VerifyReport {
  const outcome = verifyFile(path, context);
  if (outcome.ok) return outcome.value;
  const { code, with: named } = outcome.problem;
  return {
    holds: false,
    checks: [{ check: 'file', holds: false, with: { what: 'unreadable', ...named, code } }],
    changes: 0,
    proof: null,
    refusals: [],
    unprovable: ['tail', 'time', 'name'],
  };
}
