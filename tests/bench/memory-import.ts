/** Imports a file into a memory in a process that does nothing else: `memory-import.ts MEMORY FILE`. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { importUnits } from '../../src/main/memory/import-units.ts';
import { Memory } from '../../src/main/memory/memory.ts';
import { runToEnd } from '../../src/main/memory/side-index.ts';
import { unitFormatOf } from '../../src/main/memory/unit-reader.ts';
import { seconds, threadTime } from './timing.ts';

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  for (;;) {
    const piece = new Uint8Array(1 << 17);
    const length = readSync(file, piece);
    if (length === 0) break;
    yield piece.subarray(0, length);
  }
  closeSync(file);
}

function importAll(path: string, from: string): void {
  const memory = new Memory(path, { create: true });
  const start = performance.now();
  const work = threadTime();
  const format = unitFormatOf(from)!;
  const { units } = runToEnd(
    importUnits(memory.database, { name: `bench.${format}`, format, pieces: piecesOf(from) }),
  );
  const took = seconds(start);
  const worked = (threadTime() - work) / 1000;
  const most = (process.resourceUsage().maxRSS / 1e3).toFixed(0);
  const text = Number(
    memory.database
      .prepare('SELECT sum(length(CAST(km AS BLOB)) + length(CAST(en AS BLOB))) FROM unit')
      .pluck()
      .get(),
  );
  memory.close();
  const bytes = statSync(path).size;
  console.log(
    `  TMX import with indexing: ${Math.round(units / took)} units/s, ${Math.round(units / worked)} in time at work (target 20,000); ` +
      `file ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / text).toFixed(1)} × the text (target at most 5); ` +
      `most memory ${most} MB (target at most 600)`,
  );
}

const [path, from] = process.argv.slice(2);
importAll(path!, from!);
