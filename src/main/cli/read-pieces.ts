import { closeSync, openSync, readSync } from 'node:fs';
import { atDisk } from './at-disk.ts';
import { callersPath } from './command.ts';

const pieceSize = 1 << 18;

/** A file named on the command line, a quarter of a megabyte at a time. Throws `Stop` when it cannot be read. */
export function* readPieces(file: string): Generator<Uint8Array> {
  const open = atDisk(file, () => openSync(callersPath(file), 'r'));
  try {
    for (;;) {
      const piece = new Uint8Array(pieceSize);
      const length = atDisk(file, () => readSync(open, piece));
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(open);
  }
}
