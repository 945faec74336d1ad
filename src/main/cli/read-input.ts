import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { NamedBytes } from '../import/read-side.ts';
import { atDisk } from './at-disk.ts';
import { callersPath } from './command.ts';

/** A file named on the command line. Throws `Stop` when it cannot be read. */
export function readInput(file: string): NamedBytes {
  const path = callersPath(file);
  return { name: basename(path), bytes: atDisk(file, () => readFileSync(path)) };
}
