import { diskProblem } from '../home/disk-problem.ts';
import { NotAMemory } from '../memory/memory-database.ts';
import { Memory } from '../memory/memory.ts';
import { callersPath, sentence, Stop } from './command.ts';

const reasons = {
  missing: 'is not there. `tm import` makes a memory where there is none',
  other: 'is not a translation memory of Bokprae. Name the file that `tm import` made',
  newer: 'was made by a newer Bokprae. Install that version to open it',
} as const;

/** Does something with a memory open. Throws `Stop` when it cannot be opened. */
export function withMemory<T>(file: string, options: { create: boolean }, use: (memory: Memory) => T): T {
  let memory: Memory;
  try {
    memory = new Memory(callersPath(file), options);
  } catch (error) {
    if (error instanceof NotAMemory) throw new Stop(2, `${file} ${reasons[error.reason]}.`);
    const problem = diskProblem(error, file);
    if (!problem) throw error;
    throw new Stop(2, sentence(problem));
  }
  try {
    return use(memory);
  } finally {
    memory.close();
  }
}
