import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { flushFolder } from '../home/write-whole-file.ts';
import { atDisk } from './at-disk.ts';

/** Writes a file as a whole or not at all, even where the power fails. */
export function writePieces(path: string, pieces: Iterable<string>): void {
  const unfinished = `${path}.unfinished`;
  const open = atDisk(path, () => openSync(unfinished, 'w'));
  const write = (text: string) => atDisk(path, () => writeSync(open, text));
  try {
    try {
      let waiting = '';
      for (const piece of pieces) {
        waiting += piece;
        if (waiting.length < 1 << 18) continue;
        write(waiting);
        waiting = '';
      }
      write(waiting);
      atDisk(path, () => fsyncSync(open));
    } finally {
      closeSync(open);
    }
    atDisk(path, () => renameSync(unfinished, path));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  flushFolder(dirname(path));
}
