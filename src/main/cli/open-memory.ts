import { existsSync, rmSync } from 'node:fs';
import { NotAMemory } from '../memory/memory-database.ts';
import { Memory } from '../memory/memory.ts';
import { atDisk } from './at-disk.ts';
import { callersPath, Stop } from './command.ts';

const reasons = {
  missing: 'is not there. `tm import` makes a memory where there is none',
  other: 'is not a translation memory of Bokprae. Name the file that `tm import` made',
  damaged:
    'is damaged, or was changed by something else than Bokprae. Use a copy of it, or import its units again from their files',
  newer: 'was made by a newer Bokprae. Install that version to open it',
} as const;

/**
 * Does something with a memory open; one that was made for it is taken away again where that fails. Throws `Stop` when
 * it cannot be opened, or when its disk refuses something.
 */
export function withMemory<T>(file: string, options: { create: boolean }, use: (memory: Memory) => T): T {
  const isNew = !existsSync(callersPath(file));
  try {
    const memory = atDisk(file, () => new Memory(callersPath(file), options));
    return atDisk(file, () => {
      try {
        return use(memory);
      } finally {
        memory.close();
      }
    });
  } catch (error) {
    if (isNew) for (const ending of ['', '-wal', '-shm']) rmSync(callersPath(file) + ending, { force: true });
    if (error instanceof NotAMemory) throw new Stop(2, `${file} ${reasons[error.reason]}.`);
    throw error;
  }
}
