import { diskProblem } from '../home/disk-problem.ts';
import { sentence, Stop } from './command.ts';

/** Does something with a file. Throws `Stop` where the disk refuses it; `file` is how the user called it. */
export function atDisk<T>(file: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR')
      throw new Stop(2, `${file} is a folder, not a file.`);
    const problem = diskProblem(error, file);
    if (!problem) throw error;
    throw new Stop(2, sentence(problem));
  }
}
