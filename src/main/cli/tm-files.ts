import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { exportUnits } from '../memory/export-units.ts';
import { importUnits } from '../memory/import-units.ts';
import { type UnitFormat, unitFormatOf, type UnitProblem } from '../memory/unit-reader.ts';
import { atDisk } from './at-disk.ts';
import { counted, callersPath, note, pathToWrite, print, printJson, Stop, takeArguments } from './command.ts';
import { withMemory } from './open-memory.ts';
import { readable } from './readable.ts';
import { readPieces } from './read-pieces.ts';
import { showShares } from './show-shares.ts';
import { writePieces } from './write-pieces.ts';

const reasons: Record<UnitProblem['reason'], string> = {
  'damaged-xml': 'damaged',
  'not-closed': 'has no end',
  'damaged-text': 'holds bytes that are no text',
  'no-text': 'has no text in one language',
  'too-long': 'is too long',
};

export function tmImport(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, from] = takeArguments(positionals, 'MEMORY', 'FILE');
  const format = formatOf(from);
  const size = atDisk(from, () => statSync(callersPath(from)).size);
  const result = withMemory(file, { create: true }, ({ database }) => {
    const steps = importUnits(database, { name: basename(from), format, pieces: readPieces(from) });
    return readable(from, () => showShares(steps, size));
  });
  for (const { line, reason, detail } of result.problems) {
    note(
      `${from}, line ${line}: a unit was left out: ${reasons[reason]}${detail === undefined ? '' : ` (${detail})`}`,
    );
  }
  if (values.json) printJson(result);
  else print(`${counted(result.units, 'unit')} imported, ${result.skipped} left out`);
  return result.skipped > 0 ? 1 : 0;
}

export function tmExport(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false } },
  });
  const [file, to] = takeArguments(positionals, 'MEMORY', 'FILE');
  const format = formatOf(to);
  const path = pathToWrite(to, values.force);
  return withMemory(file, { create: false }, (memory) => {
    writePieces(path, exportUnits(memory, format));
    return 0;
  });
}

function formatOf(file: string): UnitFormat {
  const format = unitFormatOf(file);
  if (!format)
    throw new Stop(2, `${file} is of a kind that is not known here. Name a .tmx, .csv or .tsv file.`);
  return format;
}
