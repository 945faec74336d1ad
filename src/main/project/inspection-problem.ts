import type { Problem, ProblemCode } from '../../shared/problem.ts';
import type { VerifyCheck } from '../../shared/verify-report.ts';
import type { Inspection } from './inspect-file.ts';

/**
 * What somebody without the right to it did stands in the log and does nothing: it is told, and keeps nobody
 * from working. Otherwise one bad change of one member would take the project from all others.
 */
const harmless: readonly VerifyCheck['check'][] = ['members', 'sign-off'];

/** The first change that nobody had a right to, as something to tell; null where there is none. */
export function forgeryNotice({ checks }: Inspection, file: string): Problem | null {
  const found = checks.find(({ check, holds }) => !holds && harmless.includes(check));
  return found ? { code: 'file-forged-change', with: { file, check: found.check, ...found.with } } : null;
}

/** Why an inspected file may not be written, by the first thing that does not hold; null when all does. */
export function inspectionProblem({ checks }: Inspection, file: string): Problem | null {
  const failed = checks.filter(({ check, holds }) => !holds && !harmless.includes(check));
  const [first] = failed;
  if (!first) return null;
  const code = problemCode(first, failed.length === 1);
  return { code, with: { file, check: first.check, ...first.with } };
}

function problemCode({ check, with: named }: VerifyCheck, alone: boolean): ProblemCode {
  if (check === 'schema') return 'file-untrusted-schema';
  if (check === 'changes' && named['what'] === 'newer' && alone) return 'file-newer-change';
  if (check === 'tail' && alone) return 'file-older';
  if (check === 'order' && named['what'] === 'from-the-future') return 'file-ahead-of-clock';
  if (check !== 'file') return 'file-does-not-hold';
  switch (named['what']) {
    case 'cut-short':
      return 'file-cut-short';
    case 'newer':
      return 'file-newer';
    case 'no-database':
    case 'another-application':
    case 'no-version':
      return 'file-not-a-project';
    default:
      return 'file-does-not-hold';
  }
}
