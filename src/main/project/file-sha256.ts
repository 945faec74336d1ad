import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const pieceSize = 1 << 20;

/** SHA-256 of a file's bytes in lower-case hexadecimal, read piece by piece. Throws what the disk throws. */
export function fileSha256(path: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(pieceSize);
  const descriptor = openSync(path, 'r');
  try {
    for (let length; (length = readSync(descriptor, piece)) > 0;) hash.update(piece.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
