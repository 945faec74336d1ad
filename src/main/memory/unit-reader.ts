import { TmxReader } from '../../formats/tmx/tmx-reader.ts';
import type { TmxFacts, TmxProblem } from '../../formats/tmx/tmx-unit.ts';
import type { MemoryUnit } from './memory-unit.ts';
import { ColumnReader } from './column-reader.ts';
import { unitsFromTmx } from './tmx-units.ts';

/** Why a unit of a file was left out. */
export type UnitProblem = TmxProblem;

export interface UnitListener {
  onUnit: (unit: MemoryUnit) => void;
  onProblem: (problem: UnitProblem) => void;
}

/** Takes a file piece by piece. */
export interface UnitReader {
  /** What the file says before its units, as far as it was read. */
  readonly header?: TmxFacts;
  write(bytes: Uint8Array): void;
  close(): void;
}

export const unitFormats = ['tmx', 'csv', 'tsv'] as const;
export type UnitFormat = (typeof unitFormats)[number];

export function unitFormatOf(fileName: string): UnitFormat | null {
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase();
  return unitFormats.find((format) => format === ending) ?? null;
}

/** A reader of a file's units. Its `write` and `close` throw `Unreadable` where the file is not what it should be. */
export function unitReader(format: UnitFormat, fileName: string, listener: UnitListener): UnitReader {
  if (format !== 'tmx') return new ColumnReader(format, fileName, listener);
  return new TmxReader({
    onProblem: listener.onProblem,
    onUnit(read) {
      const units = unitsFromTmx(read, fileName);
      if ('missing' in units) {
        listener.onProblem({ line: read.line, reason: 'no-text', detail: units.missing });
      } else units.forEach(listener.onUnit);
    },
  });
}
