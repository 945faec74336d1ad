import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatOfFileName } from '../../shared/export-kinds.ts';
import { flushFolder } from '../home/write-whole-file.ts';

/** Writes a document so that it is seen whole or not at all; others may read it. Throws the disk's error. */
export function writeExport(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    writeFileSync(temporary, bytes, { flag: 'wx', flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(dirname(path));
  removeUnfinished(path);
}

/** How much older than an export of this moment an unfinished one is, in milliseconds, if nobody writes it any more. */
const abandonedAfter = 3_600_000;
const unfinished = /^(.+)\.[0-9a-f]{12}\.new$/;

/**
 * Removes the exports that killed processes left unfinished beside `path`, which was written just now: both times are by
 * the clock of whoever keeps the disk. What cannot be looked at or removed stays.
 */
function removeUnfinished(path: string): void {
  try {
    const { mtimeMs } = statSync(path);
    for (const name of readdirSync(dirname(path))) {
      const wanted = unfinished.exec(name)?.[1];
      if (wanted === undefined || formatOfFileName(wanted) === undefined) continue;
      const file = join(dirname(path), name);
      const facts = lstatSync(file);
      if (facts.isFile() && mtimeMs - facts.mtimeMs > abandonedAfter) rmSync(file);
    }
  } catch {
    return;
  }
}
