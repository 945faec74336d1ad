import { Unreadable } from '../../formats/read-result.ts';
import { readingProblem } from '../import/reading-problem.ts';
import { sentence, Stop } from './command.ts';

/** What reading a file gives. Throws `Stop` where it is not what it should be. */
export function readable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Stop(2, sentence(readingProblem(file, error.problem)));
  }
}
