import type Database from 'better-sqlite3';
import type { FuzzySearch, Verify } from '../../core/match/fuzzy-search.ts';
import { type GramIndex, gramIndexVersion, oldestIndexVersion } from '../../core/match/gram-index.ts';
import { GramIndexBuilder, joinIndexes } from '../../core/match/gram-index-builder.ts';
import { cutFor } from '../../core/match/key-tokens.ts';
import { pairNumber } from '../../core/match/pair-number.ts';
import { matchKey } from '../../core/text/match-key.ts';
import { IndexStore, type MemorySide, memorySides } from './index-store.ts';

interface Held {
  first: number;
  last: number;
  index: GramIndex;
  stored: boolean;
}

/** So many indexes of new units are searched one by one before they are joined. */
const mostSmall = 6;
const unitsAStep = 500;
/** Units that one index covers at most, so that making or joining one takes no more memory than that. */
export const mostIndexed = 250_000;

/**
 * The indexes of one side of a memory that are held in memory: those from its file, and small ones of the units that
 * came since. As units never change, an index once read stays right, whatever others do to the file.
 */
export class SideIndex {
  readonly side: MemorySide;
  readonly #database: Database.Database;
  readonly #store: IndexStore;
  #held: Held[] = [];

  constructor(database: Database.Database, side: MemorySide) {
    this.side = side;
    this.#database = database;
    this.#store = new IndexStore(database);
  }

  get #unstored(): Held[] {
    return this.#held.filter(({ stored }) => !stored);
  }

  get indexes(): readonly GramIndex[] {
    return this.#held.map(({ index }) => index);
  }

  /** Takes in what the file has and this has not, step by step. */
  *refresh(): Generator<void> {
    const newest = Number(this.#database.prepare('SELECT coalesce(max(id), 0) FROM unit').pluck().get());
    for (const stored of this.#store.list(this.side)) {
      if (stored.last <= this.#covered || stored.first > this.#covered + 1) continue;
      const index = yield* this.#store.read(stored.id);
      if (!index) continue;
      this.#held = this.#held.filter(({ first }) => first < stored.first);
      this.#held.push({ first: stored.first, last: stored.last, index, stored: true });
    }
    while (this.#covered < newest) {
      yield;
      this.#takeNew();
    }
  }

  search(fuzzy: FuzzySearch, verify: Verify): void {
    fuzzy.search(this.indexes, verify);
  }

  get #covered(): number {
    return this.#held.at(-1)?.last ?? 0;
  }

  #takeNew(): void {
    const first = this.#covered + 1;
    const rows = this.#database
      .prepare(`SELECT id, km, en FROM unit WHERE id >= ? ORDER BY id LIMIT ${unitsAStep}`)
      .all(first) as UnitTexts[];
    if (rows.length === 0) return;
    const builder = new GramIndexBuilder(cutFor(this.side));
    addAll(builder, this.side, rows);
    this.#held.push({ first, last: rows.at(-1)!.id, index: builder.finish(), stored: false });
    this.#joinSmall();
  }

  #joinSmall(): void {
    const small = this.#unstored;
    if (small.length <= mostSmall) return;
    const index = joinIndexes(small.map((held) => held.index));
    this.#held = this.#held.filter(({ stored }) => stored);
    this.#held.push({ first: small[0]!.first, last: small.at(-1)!.last, index, stored: false });
  }
}

/** A unit as an index is made of it. */
export interface UnitTexts {
  id: number;
  km: string;
  en: string;
}

/** Adds one side of units to an index that is being made. */
export function addAll(builder: GramIndexBuilder, side: MemorySide, rows: Iterable<UnitTexts>): void {
  for (const row of rows) builder.add(row.id, pairNumber(row.km, row.en), matchKey(row[side]));
}

/** Runs all steps at once. */
export function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Writes an index of the newest units into the file, joined with those before it that are not much larger, so that
 * there are never many. Call it inside a transaction.
 */
export function storeIndex(database: Database.Database, side: MemorySide, held: Omit<Held, 'stored'>): void {
  const store = new IndexStore(database);
  let { first, index } = held;
  const before = store.list(side).filter(({ last }) => last < held.first);
  for (let stored = before.pop(); stored; stored = before.pop()) {
    if (stored.last + 1 !== first || stored.last - stored.first > 4 * (held.last - first + 1)) break;
    if (held.last - stored.first >= mostIndexed) break;
    const read = runToEnd(store.read(stored.id));
    if (!read) break;
    index = joinIndexes([read, index]);
    first = stored.first;
  }
  store.write(side, first, held.last, index);
}

/**
 * Indexes the units that no index in the file covers, where they are at least so many on a side, in a transaction of its
 * own. Other processes may do the same: whoever comes second finds nothing to do.
 */
export function storeNewUnits(database: Database.Database, least: number): void {
  const newest = Number(database.prepare('SELECT coalesce(max(id), 0) FROM unit').pluck().get());
  for (const side of memorySides) {
    if (newest - lastCovered(database, side) < least) continue;
    database
      .transaction(() => {
        const first = lastCovered(database, side) + 1;
        if (newest - first + 1 < least) return;
        const builder = new GramIndexBuilder(cutFor(side));
        const rows = database
          .prepare('SELECT id, km, en FROM unit WHERE id BETWEEN ? AND ? ORDER BY id')
          .iterate(first, newest) as IterableIterator<UnitTexts>;
        addAll(builder, side, rows);
        storeIndex(database, side, { first, last: newest, index: builder.finish() });
      })
      .immediate();
  }
}

/** The last unit that a stored index of a side covers which this version can use. */
export function lastCovered(database: Database.Database, side: MemorySide): number {
  return Number(
    database
      .prepare('SELECT coalesce(max(last), 0) FROM segment WHERE side = ? AND version BETWEEN ? AND ?')
      .pluck()
      .get(side, oldestIndexVersion, gramIndexVersion),
  );
}
