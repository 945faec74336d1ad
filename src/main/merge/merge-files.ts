import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { done, refuse, type Outcome } from '../../shared/problem.ts';
import type { Home } from '../home/home.ts';
import { diskProblem } from '../home/disk-problem.ts';
import { fileSha256 } from '../project/file-sha256.ts';
import { takeLock } from '../project/lock.ts';
import { uniteLogs, type ForeignLog, type United } from '../project/unite-logs.ts';
import { isUsableName } from '../project/usable-name.ts';
import { writeFreshFile } from '../project/write-fresh-file.ts';

/** Writes what two copies come to together as a file of its own; neither of them is touched. */
export function mergeFiles(
  a: ForeignLog,
  b: ForeignLog,
  to: string,
  { home, now }: { home: Home; now: () => Date },
): Outcome<United> {
  const united = uniteLogs(a, b);
  if (!united.ok) return united;
  const placed = placeFile(to, united.value, { home, now });
  return placed.ok ? united : placed;
}

/** Writes a project file where none is, whole or not at all; this installation trusts it from then on. */
export function placeFile(
  path: string,
  contents: ForeignLog,
  { home, now }: { home: Home; now: () => Date },
): Outcome<string> {
  const name = basename(path);
  if (!isUsableName(name)) return refuse('name-unusable', { name });
  const folder = dirname(resolve(path));
  try {
    if (!existsSync(folder)) return refuse('folder-missing', { folder });
    const real = join(realpathSync.native(folder), name);
    if (existsSync(real)) return refuse('file-exists', { file: name });
    const taken = takeLock(real, { who: 'Bokprae', now: now(), takeOver: false });
    if (!taken.ok) return taken;
    const { id } = contents.project;
    try {
      writeFreshFile(real, contents, (sha256) => home.files.noteWritten(real, id, sha256));
      home.files.noteClosed(real, id, fileSha256(real));
    } finally {
      taken.value.release();
    }
    return done(real);
  } catch (error) {
    const problem = diskProblem(error, name);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}
