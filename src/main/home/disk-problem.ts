import type { Problem, ProblemCode } from '../../shared/problem.ts';

const byErrno: Record<string, ProblemCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'file-read-only',
  EACCES: 'file-read-only',
  EPERM: 'file-read-only',
  ENOENT: 'file-missing',
};

/** What a failed read or write means to the user; null for an error that is not the disk's. */
export function diskProblem(error: unknown, file: string): Problem | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const code = problemCode(error.code);
  return code && { code, with: { file, detail: error.message } };
}

function problemCode(code: string): ProblemCode | null {
  if (!code.startsWith('SQLITE_')) return byErrno[code] ?? (/^E[A-Z0-9]+$/.test(code) ? 'disk-error' : null);
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return 'disk-full';
  if (code === 'SQLITE_READONLY_DBMOVED') return 'file-missing';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) return 'file-read-only';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'file-does-not-hold';
  return /^SQLITE_(IOERR|CANTOPEN|BUSY|LOCKED|PROTOCOL)/.test(code) ? 'disk-error' : null;
}
