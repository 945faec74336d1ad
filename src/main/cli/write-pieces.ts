import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { diskProblem } from '../home/disk-problem.ts';
import { sentence, Stop } from './command.ts';

/** Writes a file as a whole or not at all. */
export function writePieces(path: string, pieces: Iterable<string>): void {
  const unfinished = `${path}.unfinished`;
  try {
    const open = openSync(unfinished, 'w');
    try {
      let waiting = '';
      for (const piece of pieces) {
        waiting += piece;
        if (waiting.length < 1 << 18) continue;
        writeSync(open, waiting);
        waiting = '';
      }
      writeSync(open, waiting);
    } finally {
      closeSync(open);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    const problem = diskProblem(error, path);
    if (!problem) throw error;
    throw new Stop(2, sentence(problem));
  }
}
