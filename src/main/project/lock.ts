import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { done, refuse, type Outcome, type Problem } from '../../shared/problem.ts';
import { diskProblem } from '../home/disk-problem.ts';

/** A lock whose holder has not shown itself for this long may be taken over, in milliseconds. */
export const staleAfter = 30_000;

/** Says who writes a project file; it lies beside the file, and its holder writes it anew every few seconds. */
interface Holder {
  who: string;
  host: string;
  pid: number;
  token: string;
  since: string;
  /** Counts what its holder wrote; the file's own time tells when, by the clock of whoever keeps the disk. */
  beat: number;
}

export interface Lock {
  /** Writes the lock anew; the problem when somebody else has taken it. Throws what the disk throws. */
  beat(): Problem | null;
  /** Removes the lock, unless it is somebody else's by now. */
  release(): void;
}

/**
 * Takes the lock of a project file. A dead process's on this machine is taken without asking, a stale one
 * when `takeOver` says so; otherwise the problem says who holds it, since when, and whether it is stale.
 */
export function takeLock(
  path: string,
  { who, now, takeOver }: { who: string; now: Date; takeOver: boolean },
): Outcome<Lock> {
  const file = `${path}.lock`;
  const mine: Holder = {
    who,
    host: hostname(),
    pid: process.pid,
    token: randomUUID(),
    since: now.toISOString(),
    beat: 0,
  };
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (make(file, mine)) {
        removeLeftovers(file);
        return done(heldLock(file, mine));
      }
      const found = look(file);
      if (!found) continue;
      const dead = found.holder?.host === mine.host && !isAlive(found.holder.pid);
      const stale = dead || folderTime(file, mine.token) - found.written > staleAfter;
      if (!dead && !(stale && takeOver)) return locked(path, found.holder, stale);
      if (!putAside(file, found, mine.token)) return locked(path, look(file)?.holder ?? null, false);
    }
    return locked(path, null, false);
  } catch (error) {
    const problem = diskProblem(error, path);
    if (!problem) throw error;
    return { ok: false, problem: problem.code === 'file-read-only' ? readOnlyFolder(path) : problem };
  }
}

function locked(path: string, holder: Holder | null, stale: boolean): Outcome<never> {
  return refuse('file-locked', {
    file: basename(path),
    who: holder?.who ?? '',
    host: holder?.host ?? '',
    since: holder?.since ?? '',
    stale: stale ? 1 : 0,
  });
}

function readOnlyFolder(path: string): Problem {
  return { code: 'folder-read-only', with: { file: basename(path), folder: dirname(path) } };
}

function heldLock(file: string, mine: Holder): Lock {
  const lost = (holder: Holder | null): Problem => ({
    code: 'file-lock-lost',
    with: { file: basename(file, '.lock'), who: holder?.who ?? '', since: holder?.since ?? '' },
  });
  return {
    beat() {
      let descriptor: number;
      try {
        descriptor = openSync(file, 'r+');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return lost(null);
        throw error;
      }
      // What is read and what is written is one file, even when it is moved aside in between.
      try {
        const holder = parse(readDescriptor(descriptor));
        if (holder?.token !== mine.token) return lost(holder);
        mine.beat += 1;
        writeSync(descriptor, write(mine), 0);
        return null;
      } finally {
        closeSync(descriptor);
      }
    },
    release() {
      if (look(file)?.holder?.token === mine.token) rmSync(file, { force: true });
    },
  };
}

/** Makes the lock file, with all that it says from the first moment where the disk has links; false when there is one. */
function make(file: string, mine: Holder): boolean {
  const ready = `${file}.${mine.token}`;
  try {
    writeFileSync(ready, write(mine), { flag: 'wx' });
    try {
      linkSync(ready, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      copyFileSync(ready, file, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(ready, { force: true });
  }
}

/** Removes what processes that were killed while they took the lock left beside it. */
function removeLeftovers(file: string): void {
  const { mtimeMs } = statSync(file);
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(`${basename(file)}.`) || !/\.[0-9a-f-]{36}$/.test(name)) continue;
    const leftover = join(dirname(file), name);
    const written = statSync(leftover, { throwIfNoEntry: false })?.mtimeMs ?? mtimeMs;
    if (mtimeMs - written > staleAfter) rmSync(leftover, { force: true });
  }
}

interface Found {
  holder: Holder | null;
  written: number;
}

/** The lock that is there; its holder is null while it is being written, or cannot be understood. */
function look(file: string): Found | null {
  try {
    const written = statSync(file).mtimeMs;
    return { holder: parse(readFileSync(file, 'utf8')), written };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Moves a lock out of the way; false when it turns out to be another one than was found, which is put back. */
function putAside(file: string, found: Found, token: string): boolean {
  const aside = `${file}.${token}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
  const moved = parse(readFileSync(aside, 'utf8'));
  if (moved?.token !== found.holder?.token && !existsSync(file)) {
    renameSync(aside, file);
    return false;
  }
  rmSync(aside, { force: true });
  return moved?.token === found.holder?.token;
}

/** What time it is where the folder is kept, which may be another machine with another clock. */
function folderTime(file: string, token: string): number {
  const probe = `${file}.${token}`;
  try {
    writeFileSync(probe, '', { flag: 'wx' });
    return statSync(probe).mtimeMs;
  } finally {
    rmSync(probe, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readDescriptor(descriptor: number): string {
  const bytes = Buffer.alloc(Math.min(fstatSync(descriptor).size, 10_000));
  return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, 0));
}

/** One line that only grows, so that writing it over itself leaves nothing of the old one behind. */
function write(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`;
}

function parse(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    const { who, host, pid, token, since } = value ?? {};
    const known =
      typeof who === 'string' &&
      typeof host === 'string' &&
      typeof since === 'string' &&
      typeof token === 'string' &&
      typeof pid === 'number' &&
      Number.isSafeInteger(pid) &&
      pid > 0;
    return known ? (value as Holder) : null;
  } catch {
    return null;
  }
}
