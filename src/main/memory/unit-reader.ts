import { guessLanguage } from '../../core/text/guess-language.ts';
import { DelimitedReader } from '../../formats/delimited/delimited-reader.ts';
import { TmxReader } from '../../formats/tmx/tmx-reader.ts';
import type { TmxProblem } from '../../formats/tmx/tmx-unit.ts';
import type { MemoryUnit } from './memory-unit.ts';
import { unitFromTmx } from './tmx-units.ts';

/** Why a unit of a file was left out. */
export type UnitProblem = TmxProblem;

export interface UnitListener {
  onUnit: (unit: MemoryUnit) => void;
  onProblem: (problem: UnitProblem) => void;
}

/** Takes a file piece by piece. */
export interface UnitReader {
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
  if (format !== 'tmx') return columnReader(format, fileName, listener);
  return new TmxReader({
    onProblem: listener.onProblem,
    onUnit(read) {
      const unit = unitFromTmx(read, fileName);
      if ('missing' in unit) {
        listener.onProblem({ line: read.line, reason: 'no-text', detail: unit.missing });
      } else listener.onUnit(unit);
    },
  });
}

interface Columns {
  km: number;
  en: number;
  origin?: number;
  maker?: number;
  made?: number;
  status?: number;
}

const columnNames: Readonly<Record<string, keyof Columns>> = {
  km: 'km',
  khmer: 'km',
  'km-kh': 'km',
  en: 'en',
  english: 'en',
  'en-us': 'en',
  'en-gb': 'en',
  origin: 'origin',
  document: 'origin',
  maker: 'maker',
  made: 'made',
  date: 'made',
  status: 'status',
};

function columnReader(format: 'csv' | 'tsv', fileName: string, listener: UnitListener): UnitReader {
  let columns: Columns | null = null;
  return new DelimitedReader(format === 'csv' ? ',' : '\t', {
    onRecord(fields, line) {
      if (!columns) {
        const named = namedColumns(fields);
        columns = named ?? guessColumns(fields);
        if (named) return;
      }
      const { km, en, origin, maker, made, status } = columns;
      const field = (column: number | undefined) => (column === undefined ? '' : (fields[column] ?? ''));
      const missing = (
        [
          ['km', km],
          ['en', en],
        ] as const
      ).find(([, column]) => field(column).trim() === '');
      if (missing) {
        listener.onProblem({ line, reason: 'no-text', detail: missing[0] });
        return;
      }
      if (field(km).includes('\ufffd') || field(en).includes('\ufffd')) {
        listener.onProblem({ line, reason: 'damaged-text' });
        return;
      }
      listener.onUnit({
        km: { text: field(km), marks: [], codes: codesOf(field(km)) },
        en: { text: field(en), marks: [], codes: codesOf(field(en)) },
        origin: field(origin) || fileName,
        approved: field(status).toLowerCase() !== 'unapproved',
        made: field(made) || null,
        maker: field(maker) || null,
      });
    },
  });
}

const codesOf = (text: string) => text.match(/\ufffc/g)?.map(String) ?? [];

function namedColumns(fields: readonly string[]): Columns | null {
  const found: Partial<Columns> = {};
  fields.forEach((field, column) => {
    const name = field.trim().toLowerCase();
    if (Object.hasOwn(columnNames, name)) found[columnNames[name]!] ??= column;
  });
  return found.km !== undefined && found.en !== undefined ? (found as Columns) : null;
}

/** Without a line of names: the Khmer column is the first with Khmer in it, English its neighbour. */
function guessColumns(fields: readonly string[]): Columns {
  const km = Math.max(
    0,
    fields.findIndex((field) => guessLanguage(field) === 'km'),
  );
  return { km, en: km === 0 ? 1 : km - 1 };
}
