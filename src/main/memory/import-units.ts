import type Database from 'better-sqlite3';
import { GramIndexBuilder } from '../../core/match/gram-index-builder.ts';
import { cutFor } from '../../core/match/key-tokens.ts';
import { pairNumber } from '../../core/match/pair-number.ts';
import { matchKey } from '../../core/text/match-key.ts';
import { memorySides } from './index-store.ts';
import { addHeaderFacts } from './header-facts.ts';
import type { MemoryUnit } from './memory-unit.ts';
import { unitInserter } from './memory.ts';
import { addAll, lastCovered, mostIndexed, storeIndex, type UnitTexts } from './side-index.ts';
import { type UnitFormat, type UnitProblem, unitReader } from './unit-reader.ts';

export interface ImportResult {
  units: number;
  /** The first thousand of them. */
  problems: UnitProblem[];
  skipped: number;
}

const mostProblems = 1_000;

/** A file to import, as its bytes come. */
export interface ImportFile {
  name: string;
  format: UnitFormat;
  pieces: Iterable<Uint8Array>;
}

/**
 * Imports a file in one transaction and indexes it on the way: all of it is in the memory when the steps have come to
 * their end, and nothing of it when they are broken off, by a caller, an error or a power cut. Each step gives the
 * bytes read so far. Throws `Unreadable` for a file that is not of its format.
 */
export function* importUnits(database: Database.Database, file: ImportFile): Generator<number, ImportResult> {
  database.prepare('BEGIN IMMEDIATE').run();
  try {
    const problems: UnitProblem[] = [];
    let skipped = 0;
    const writer = new IndexingWriter(database);
    const reader = unitReader(file.format, file.name, {
      onUnit: (unit) => void writer.write(unit),
      onProblem(problem) {
        skipped += 1;
        if (problems.length < mostProblems) problems.push(problem);
      },
    });
    let read = 0;
    for (const piece of file.pieces) {
      reader.write(piece);
      read += piece.length;
      yield read;
    }
    reader.close();
    writer.finish();
    if (reader.header) addHeaderFacts(database, reader.header);
    database.prepare('COMMIT').run();
    database.pragma('wal_checkpoint(TRUNCATE)');
    return { units: writer.count, problems, skipped };
  } finally {
    if (database.inTransaction) database.prepare('ROLLBACK').run();
  }
}

/** Writes units and indexes them on the way. */
export class IndexingWriter {
  count = 0;
  readonly #database: Database.Database;
  readonly #insert: (unit: MemoryUnit) => number;
  readonly #builders = memorySides.map((side) => ({ side, builder: new GramIndexBuilder(cutFor(side)) }));
  #first = 0;
  #last = 0;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#insert = unitInserter(database);
  }

  /** Returns the unit's number. */
  write(unit: MemoryUnit): number {
    const id = this.#insert(unit);
    this.#first ||= id;
    this.#last = id;
    const pair = pairNumber(unit.km.text, unit.en.text);
    for (const { side, builder } of this.#builders) builder.add(id, pair, matchKey(unit[side].text));
    this.count += 1;
    if (id - this.#first + 1 >= mostIndexed) this.finish();
    return id;
  }

  /** Indexes what was written so far. */
  finish(): void {
    if (this.#first === 0) return;
    for (const { side, builder } of this.#builders) {
      const gap = lastCovered(this.#database, side) + 1;
      if (gap > this.#first - 1) {
        storeIndex(this.#database, side, { first: this.#first, last: this.#last, index: builder.finish() });
      } else this.#storeWithGap(side, gap, builder);
    }
    this.#first = 0;
  }

  /** Units added one by one before this import come into the same index. */
  #storeWithGap(side: 'km' | 'en', gap: number, builder: GramIndexBuilder): void {
    const rows = this.#database
      .prepare('SELECT id, km, en FROM unit WHERE id >= ? AND id < ? ORDER BY id')
      .iterate(gap, this.#first) as IterableIterator<UnitTexts>;
    addAll(builder, side, rows);
    storeIndex(this.#database, side, { first: gap, last: this.#last, index: builder.finish() });
  }
}
