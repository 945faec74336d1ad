import type Database from 'better-sqlite3';
import { type GramIndex, gramIndexVersion, oldestIndexVersion } from '../../core/match/gram-index.ts';
import { joinIndexes } from '../../core/match/gram-index-builder.ts';
import { cutFor } from '../../core/match/key-tokens.ts';

/** A language that a memory's units have. */
export const memorySides = ['km', 'en'] as const;
export type MemorySide = (typeof memorySides)[number];

/** An index of one side of the units `first` to `last`. */
export interface StoredSegment {
  id: number;
  first: number;
  last: number;
}

/** Each piece of an index is read in one step, between which look-ups are answered. */
const blobSize = 1 << 18;
const parts = {
  units: Uint32Array,
  pairs: Uint32Array,
  starts: Uint32Array,
  tokens: Uint16Array,
  lists: Uint32Array,
  ranks: Uint32Array,
  lengths: Uint16Array,
  censuses: Int32Array,
} as const;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];

/** Gives a piece's memory back now: garbage of the size of an index would make look-ups wait for its collection. */
function letGo({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** The indexes that are kept in a memory's file, so that opening it builds none. */
export class IndexStore {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Those of a side that this version can use, by the units they cover. */
  list(side: MemorySide): StoredSegment[] {
    return this.#database
      .prepare(
        'SELECT id, first, last FROM segment WHERE side = ? AND version BETWEEN ? AND ? ORDER BY first',
      )
      .all(side, oldestIndexVersion, gramIndexVersion) as StoredSegment[];
  }

  /**
   * Reads one, a piece at each step, so that a caller can do other things between. Returns null when
   * another process has replaced it meanwhile, or when its pieces are not all of its generation.
   */
  *read(id: number): Generator<void, GramIndex | null> {
    const row = this.#database.prepare('SELECT side, version FROM segment WHERE id = ?').get(id) as
      { side: MemorySide; version: number } | undefined;
    const parts = yield* this.readParts(id, partNames);
    if (!row || !parts) return null;
    const index = { cut: cutFor(row.side), ...parts };
    return row.version < gramIndexVersion && index.cut === 'words' ? joinIndexes([index]) : index;
  }

  /** The same for some parts of it alone. */
  *readParts<P extends Part>(id: number, names: readonly P[]): Generator<void, Pick<GramIndex, P> | null> {
    const row = this.#database.prepare('SELECT generation FROM segment WHERE id = ?').get(id) as
      { generation: number } | undefined;
    if (!row) return null;
    const sizes = this.#database.prepare(
      'SELECT count(*) AS pieces, coalesce(sum(length(bytes)), 0) AS size FROM blob WHERE segment = ? AND part = ? AND generation = ?',
    );
    const piece = this.#database
      .prepare('SELECT bytes FROM blob WHERE segment = ? AND part = ? AND number = ? AND generation = ?')
      .pluck();
    const index: Partial<Record<Part, Uint16Array | Uint32Array | Int32Array>> = {};
    for (const part of names) {
      const { pieces, size } = sizes.get(id, part, row.generation) as { pieces: number; size: number };
      if (pieces === 0 || size % parts[part].BYTES_PER_ELEMENT !== 0) return null;
      const bytes = new Uint8Array(size);
      let at = 0;
      for (let number = 0; number < pieces; number += 1) {
        const read = piece.get(id, part, number, row.generation) as Buffer | undefined;
        if (!read || at + read.length > size) return null;
        bytes.set(read, at);
        at += read.length;
        letGo(read);
        yield;
      }
      index[part] = new parts[part](bytes.buffer);
    }
    return index as Pick<GramIndex, P>;
  }

  /** Writes an index in place of those that it takes in. Call it inside a transaction. */
  write(side: MemorySide, first: number, last: number, index: GramIndex): void {
    this.drop(side, first, last);
    this.#database.prepare("UPDATE fact SET value = value + 1 WHERE name = 'generation'").run();
    const generation = Number(
      this.#database.prepare("SELECT value FROM fact WHERE name = 'generation'").pluck().get(),
    );
    const segment = this.#database
      .prepare('INSERT INTO segment (side, first, last, version, generation) VALUES (?, ?, ?, ?, ?)')
      .run(side, first, last, gramIndexVersion, generation).lastInsertRowid;
    const insert = this.#database.prepare('INSERT INTO blob VALUES (?, ?, ?, ?, ?)');
    for (const part of partNames) {
      const array = index[part];
      const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
      for (let number = 0; number === 0 || number * blobSize < bytes.length; number += 1) {
        const piece = bytes.subarray(number * blobSize, (number + 1) * blobSize);
        insert.run(segment, part, number, generation, piece);
      }
    }
  }

  /** Forgets indexes that cover any of these units. */
  drop(side: MemorySide, first: number, last: number): void {
    const ids = this.#database
      .prepare('SELECT id FROM segment WHERE side = ? AND NOT (last < ? OR first > ?)')
      .pluck()
      .all(side, first, last);
    for (const id of ids) {
      this.#database.prepare('DELETE FROM blob WHERE segment = ?').run(id);
      this.#database.prepare('DELETE FROM segment WHERE id = ?').run(id);
    }
  }
}
