import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { memberName } from '../../core/review/people.ts';
import { emptyProject } from '../../core/review/project.ts';
import { done, type Outcome } from '../../shared/problem.ts';
import type { VerifyReport } from '../../shared/verify-report.ts';
import { diskProblem } from '../home/disk-problem.ts';
import { fingerprint } from '../people/fingerprint.ts';
import { inspectFile, type Inspection } from './inspect-file.ts';
import { inspectionProblem } from './inspection-problem.ts';
import type { ProjectContext } from './open-project.ts';
import { prove } from './prove.ts';
import { readSnapshot } from './read-snapshot.ts';
import { recoverPrivately } from './recover-privately.ts';

/**
 * Checks everything about a project file that can be checked; never writes it, nor anything beside it. What
 * does not hold stands in the report; only what is no project file, or cannot be read, is a problem.
 */
export function verifyFile(
  path: string,
  { home, now, onProgress }: Pick<ProjectContext, 'home' | 'now' | 'onProgress'>,
): Outcome<VerifyReport> {
  try {
    const { bytes, journal } = readSnapshot(realpathSync.native(path), { atRest: false });
    const inspection = inspectFile(journal ? recoverPrivately(bytes, journal) : bytes, {
      now: now(),
      knownHeads: (project) => home.files.heads(project),
      onProgress,
    });
    const problem = inspectionProblem(inspection, basename(path));
    return problem?.code === 'file-not-a-project' ? { ok: false, problem } : done(report(inspection));
  } catch (error) {
    const problem = diskProblem(error, basename(path));
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

function report({ checks, contents }: Inspection): VerifyReport {
  const project = contents?.project ?? emptyProject();
  return {
    holds: checks.every((check) => check.holds),
    checks,
    changes: contents?.stored ?? 0,
    proof: contents?.project.id ? prove(project) : null,
    refusals: project.refusals.map(({ change, reason, author }) => ({
      change,
      reason,
      by: memberName(project, author) ?? fingerprint(author),
    })),
    unprovable: ['tail', 'time', 'name'],
  };
}
