import { isDeepStrictEqual } from 'node:util';
import { pairNumber } from '../../core/match/pair-number.ts';
import { IndexingWriter } from './import-units.ts';
import { addHeaderFacts, readHeaderFacts } from './header-facts.ts';
import { damageOf } from './memory-database.ts';
import { type Memory, unitColumns, unitTables } from './memory.ts';
import { decodeRow, type UnitRow } from './memory-unit.ts';

const unitsAStep = 500;

/**
 * Takes in all units of another memory that this one lacks, in one transaction: all of them when the steps have come to
 * their end, none when they are broken off. A unit is lacking where no other says the same, letter for letter, between
 * the same neighbours, or where the other is not approved and this is. Each step gives the share that is done; in the
 * end the number of units taken in.
 */
export function* mergeMemory(into: Memory, from: Memory): Generator<number, number> {
  const { database } = into;
  database.prepare('BEGIN IMMEDIATE').run();
  try {
    const all = 1 + sizeOf(into) + sizeOf(from);
    const known = new KnownUnits(into);
    let seen = 0;
    for (const row of rowsOf(into)) {
      known.note(row.id, row);
      if (++seen % unitsAStep === 0) yield seen / all;
    }
    const writer = new IndexingWriter(database);
    for (const row of rowsOf(from)) {
      if (!known.has(row)) known.note(writer.write(decodeRow(row)), row);
      if (++seen % unitsAStep === 0) yield seen / all;
    }
    writer.finish();
    addHeaderFacts(
      database,
      read(from, () => readHeaderFacts(from.database)),
    );
    database.prepare('COMMIT').run();
    database.pragma('wal_checkpoint(TRUNCATE)');
    return writer.count;
  } finally {
    if (database.inTransaction) database.prepare('ROLLBACK').run();
  }
}

const sizeOf = (memory: Memory) =>
  read(memory, () => Number(memory.database.prepare('SELECT count(*) FROM unit').pluck().get()));

/** What a memory is asked. Throws `NotAMemory` with its file where that is damaged. */
function read<T>({ file }: Memory, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw damageOf(error, file) ?? error;
  }
}

/** The units of a memory, a page after the other, so that its connection is free between. */
function* rowsOf(memory: Memory): Generator<UnitRow> {
  const page = memory.database.prepare(
    `SELECT ${unitColumns} FROM ${unitTables} WHERE unit.id > ? ORDER BY unit.id LIMIT ${unitsAStep}`,
  );
  for (let last = 0; ;) {
    const rows = read(memory, () => page.all(last) as UnitRow[]);
    if (rows.length === 0) return;
    yield* rows;
    last = rows.at(-1)!.id;
  }
}

/** What a memory has, by the numbers of pairs; the texts themselves stay in its file. */
class KnownUnits {
  readonly #row;
  /** The latest unit of a pair's number, and the one before it of the same number. */
  readonly #latest = new Map<number, number>();
  readonly #before = new Map<number, number>();

  constructor({ database }: Memory) {
    this.#row = database.prepare<[number], UnitRow>(
      `SELECT ${unitColumns} FROM ${unitTables} WHERE unit.id = ?`,
    );
  }

  note(id: number, { km, en }: UnitRow): void {
    const pair = pairNumber(km, en);
    const latest = this.#latest.get(pair);
    if (latest !== undefined) this.#before.set(id, latest);
    this.#latest.set(pair, id);
  }

  has(row: UnitRow): boolean {
    let id = this.#latest.get(pairNumber(row.km, row.en));
    for (; id !== undefined; id = this.#before.get(id)) {
      if (isCoveredBy(row, this.#row.get(id)!)) return true;
    }
    return false;
  }
}

function isCoveredBy(row: UnitRow, other: UnitRow): boolean {
  return (
    row.km === other.km &&
    row.en === other.en &&
    row.approved <= other.approved &&
    (row.more === other.more || isDeepStrictEqual(decodeRow(row).context, decodeRow(other).context))
  );
}
