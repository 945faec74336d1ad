import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { diskProblem } from '../home/disk-problem.ts';
import type { NamedBytes } from '../import/read-side.ts';
import { callersPath, sentence, Stop } from './command.ts';

/** A file named on the command line. Throws `Stop` when it cannot be read. */
export function readInput(file: string): NamedBytes {
  const path = callersPath(file);
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR')
      throw new Stop(2, `${file} is a folder, not a file.`);
    const problem = diskProblem(error, file);
    if (!problem) throw error;
    throw new Stop(2, sentence(problem));
  }
}
