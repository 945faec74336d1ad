import { closeSync, openSync, readSync } from 'node:fs';
import { diskProblem } from '../home/disk-problem.ts';
import { callersPath, sentence, Stop } from './command.ts';

const pieceSize = 1 << 18;

/** A file named on the command line, a quarter of a megabyte at a time. Throws `Stop` when it cannot be read. */
export function* readPieces(file: string): Generator<Uint8Array> {
  let open: number | null = null;
  try {
    open = openSync(callersPath(file), 'r');
    for (;;) {
      const piece = new Uint8Array(pieceSize);
      const length = readSync(open, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR')
      throw new Stop(2, `${file} is a folder, not a file.`);
    const problem = diskProblem(error, file);
    if (!problem) throw error;
    throw new Stop(2, sentence(problem));
  } finally {
    if (open !== null) closeSync(open);
  }
}
