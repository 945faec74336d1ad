import { existsSync, rmSync } from 'node:fs';
import { damageOf, NotAMemory } from '../memory/memory-database.ts';
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
  const path = callersPath(file);
  const isNew = !existsSync(path);
  try {
    return atDisk(file, () => useMemory(new Memory(path, options), use));
  } catch (error) {
    if (isNew) for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
    if (error instanceof NotAMemory) throw new Stop(2, `${error.file ?? file} ${reasons[error.reason]}.`);
    throw error;
  }
}

function useMemory<T>(memory: Memory, use: (memory: Memory) => T): T {
  try {
    const used = use(memory);
    memory.close();
    return used;
  } catch (error) {
    memory.database.close();
    throw damageOf(error) ?? error;
  }
}
