import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { writeCounter } from './file-header.ts';

/** A project file's bytes at one moment, and the journal of a transaction that was broken off. */
export interface Snapshot {
  bytes: Buffer;
  journal: Buffer | null;
}

const attempts = 40;
const pause = 25;

/**
 * Reads a project file that another process may be writing: again, while a transaction is under way or one
 * ended meanwhile. A journal that stays is that of a transaction that was broken off. Throws what the disk
 * throws.
 */
export function readSnapshot(path: string, { atRest }: { atRest: boolean }): Snapshot {
  for (let attempt = 1; ; attempt += 1) {
    const journalBefore = readJournal(path);
    const bytes = readFileSync(path);
    const journal = readJournal(path);
    const still = !journalBefore && !journal && sameCounter(path, bytes);
    if (still || atRest || attempt === attempts) return { bytes, journal };
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
}

/** The journal beside a file; null where there is none, or an empty one, which means nothing. */
function readJournal(path: string): Buffer | null {
  const journal = `${path}-journal`;
  if (!statSync(journal, { throwIfNoEntry: false })?.size) return null;
  try {
    return readFileSync(journal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function sameCounter(path: string, bytes: Buffer): boolean {
  const header = Buffer.alloc(100);
  const descriptor = openSync(path, 'r');
  try {
    const length = readSync(descriptor, header, 0, header.length, 0);
    return writeCounter(header.subarray(0, length)) === writeCounter(bytes);
  } finally {
    closeSync(descriptor);
  }
}
