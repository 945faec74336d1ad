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

/** Does something with a memory open. Throws `Stop` when it cannot be opened, or when its disk refuses something. */
export function withMemory<T>(file: string, options: { create: boolean }, use: (memory: Memory) => T): T {
  const memory = open(file, options);
  try {
    return atDisk(file, () => use(memory));
  } finally {
    memory.close();
  }
}

function open(file: string, options: { create: boolean }): Memory {
  try {
    return atDisk(file, () => new Memory(callersPath(file), options));
  } catch (error) {
    if (error instanceof NotAMemory) throw new Stop(2, `${file} ${reasons[error.reason]}.`);
    throw error;
  }
}
