import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { atDisk } from './at-disk.ts';

/** Writes a file as a whole or not at all. */
export function writePieces(path: string, pieces: Iterable<string>): void {
  const unfinished = `${path}.unfinished`;
  const write = () => {
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
  };
  try {
    atDisk(path, write);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
