import { writeRecord } from '../../formats/delimited/write-record.ts';
import { tmxEnd, writeTmxStart, writeTmxUnit } from '../../formats/tmx/write-tmx.ts';
import { readHeaderFacts } from './header-facts.ts';
import { type Memory, unitColumns, unitTables } from './memory.ts';
import { decodeRow, type UnitRow } from './memory-unit.ts';
import { unitToTmx } from './tmx-units.ts';
import type { UnitFormat } from './unit-reader.ts';

/** A memory as a file, piece by piece. */
export function* exportUnits({ database }: Memory, format: UnitFormat): Generator<string> {
  const separator = format === 'csv' ? ',' : '\t';
  yield format === 'tmx'
    ? writeTmxStart(readHeaderFacts(database))
    : writeRecord(['km', 'en', 'origin', 'made', 'maker', 'status'], separator);
  const rows = database
    .prepare(`SELECT ${unitColumns} FROM ${unitTables} ORDER BY unit.id`)
    .iterate() as IterableIterator<UnitRow>;
  for (const row of rows) {
    const unit = decodeRow(row);
    const { km, en, origin, made, maker, approved } = unit;
    const status = approved ? 'approved' : 'unapproved';
    yield format === 'tmx'
      ? writeTmxUnit(unitToTmx(unit))
      : writeRecord([km.text, en.text, origin, made ?? '', maker ?? '', status], separator);
  }
  if (format === 'tmx') yield tmxEnd;
}
