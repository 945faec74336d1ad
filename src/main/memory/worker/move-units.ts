import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Unreadable } from '../../../formats/read-result.ts';
import type { MemoryImportView } from '../../../shared/memory-view.ts';
import { readingProblem } from '../../import/reading-problem.ts';
import { exportUnits } from '../export-units.ts';
import { importUnits } from '../import-units.ts';
import { readStatistics } from '../maintenance.ts';
import { unitFormatOf } from '../unit-reader.ts';
import type { CallInput } from './memory-calls.ts';
import type { OpenMemories } from './open-memories.ts';
import { type Progress, Refused, runSteps } from './run-steps.ts';

const pieceSize = 1 << 17;
const mostToldProblems = 100;

/** Imports a file of the disk. Broken off, by `cancelled` or by an error, it leaves the memory as it was. */
export async function importFile(
  open: OpenMemories,
  { path, from, name }: CallInput<'import'>,
  progress: Progress,
): Promise<MemoryImportView> {
  const format = unitFormatOf(name);
  if (!format) throw new Refused({ code: 'memory-format', with: { file: name } });
  const file = openSync(from, 'r');
  const size = Math.max(1, fstatSync(file).size);
  const steps = importUnits(open.get(path, { create: true }).database, { name, format, pieces: read(file) });
  try {
    const { units, skipped, problems } = await runSteps(steps, progress, size);
    return { units, skipped, problems: problems.slice(0, mostToldProblems) };
  } catch (error) {
    if (error instanceof Unreadable) throw new Refused(readingProblem(name, error.problem));
    throw error;
  } finally {
    closeSync(file);
  }
}

function* read(file: number): Generator<Uint8Array> {
  for (;;) {
    const piece = new Uint8Array(pieceSize);
    const length = readSync(file, piece);
    if (length === 0) return;
    yield piece.subarray(0, length);
  }
}

/** Writes a memory as a file, whole or not at all. */
export async function exportFile(
  open: OpenMemories,
  { path, to }: CallInput<'export'>,
  progress: Progress,
): Promise<null> {
  const format = unitFormatOf(to);
  if (!format) throw new Refused({ code: 'memory-format', with: { file: to } });
  const memory = open.get(path);
  const { units } = readStatistics(memory);
  const unfinished = `${to}.unfinished`;
  const file = openSync(unfinished, 'w');
  try {
    let waiting = '';
    let written = 0;
    for (const piece of exportUnits(memory, format)) {
      waiting += piece;
      written += 1;
      if (waiting.length < pieceSize) continue;
      writeSync(file, waiting);
      waiting = '';
      progress.told(Math.min(0.99, written / (units + 2)));
      await setImmediate();
      if (progress.cancelled()) throw new Refused({ code: 'cancelled' });
    }
    writeSync(file, waiting);
  } catch (error) {
    closeSync(file);
    rmSync(unfinished, { force: true });
    throw error;
  }
  closeSync(file);
  renameSync(unfinished, to);
  return null;
}
