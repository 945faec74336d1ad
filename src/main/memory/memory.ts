import type Database from 'better-sqlite3';
import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { adaptNumbers } from '../../core/match/adapt-numbers.ts';
import type { Match } from '../../core/match/best-matches.ts';
import { EditDistance } from '../../core/match/edit-distance.ts';
import { FuzzySearch } from '../../core/match/fuzzy-search.ts';
import { cutFor } from '../../core/match/key-tokens.ts';
import { leastFor, percentOf, sameButSpaces, Scorer } from '../../core/match/score.ts';
import { matchKey } from '../../core/text/match-key.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import { databaseVersion } from '../database-version.ts';
import { findConcordance, type Concordance, type ConcordanceQuery } from './concordance.ts';
import type { MemorySide } from './index-store.ts';
import { openMemoryDatabase } from './memory-database.ts';
import { decodeRow, encodeMore, type MemoryUnit, type UnitRow } from './memory-unit.ts';
import { runToEnd, SideIndex, storeNewUnits } from './side-index.ts';
import { UnapprovedUnits } from './unapproved-units.ts';
import { contextNumber, contextWriter, sameContext, type UnitContext } from './unit-context.ts';

/** A look-up in one memory. */
export interface Lookup {
  text: string;
  /** The side that `text` is in. */
  side: MemorySide;
  /** From 0 to 1. */
  threshold?: number;
  count?: number;
  context?: UnitContext;
  /** Finds units that nobody approved too, this much lower. Null, the default, leaves them out. */
  unapprovedPenalty?: number | null;
}

export interface MemoryMatch {
  id: number;
  /** Whole percent: 101 exact and in the same context, 100 exact. See `score` in core/match. */
  score: number;
  unit: MemoryUnit;
  /** The translation with the numbers of the text looked up, where numbers alone differ. */
  adapted: RichText | null;
}

/** So many new units are worth an index in the file. */
export const worthStoring = 1_000;

export const unitColumns =
  'unit.id, unit.km, unit.en, origin.name AS origin, unit.approved, unit.made, unit.maker, unit.more';
export const unitTables = 'unit JOIN origin ON origin.id = unit.origin';

/** One memory, open in this thread. Several processes may have it open at once. */
export class Memory {
  readonly file: string;
  readonly database: Database.Database;
  readonly #sides = new Map<MemorySide, SideIndex>();
  readonly #distance = new EditDistance();
  readonly #row: Database.Statement;
  readonly #texts: Record<MemorySide, Database.Statement>;
  /** A look-up that reads in one transaction, as each of its own costs more than the reading. */
  readonly #reading: (query: Lookup, index: SideIndex) => MemoryMatch[];
  readonly #version: () => string;
  readonly #unapproved: UnapprovedUnits;
  readonly #place: string | null;
  /** What the file was like when the sides in `#fresh` were last brought up to date. */
  #seen = '';
  readonly #fresh = new Set<MemorySide>();

  /** Throws `NotAMemory`, or the disk's error. */
  constructor(file: string, options: { create: boolean }) {
    this.file = file;
    this.database = openMemoryDatabase(file, options);
    this.#place = placeOf(file, this.isReadOnly);
    this.#version = databaseVersion(this.database);
    this.#unapproved = new UnapprovedUnits(this.database, this.#version);
    const textOf = (side: MemorySide) =>
      this.database.prepare(`SELECT ${side} AS text, approved FROM unit WHERE id = ?`);
    this.#texts = { km: textOf('km'), en: textOf('en') };
    this.#reading = this.database.transaction((query: Lookup, of: SideIndex) => this.#lookup(query, of));
    this.#row = this.database.prepare(`SELECT ${unitColumns} FROM ${unitTables} WHERE unit.id = ?`);
  }

  /** Nothing may be written where its file lies. */
  get isReadOnly(): boolean {
    return Number(this.database.pragma('query_only', { simple: true })) === 1;
  }

  /** The file in its place is still the one that was opened, or that a read-only memory is a copy of. */
  isCurrent(): boolean {
    return this.#place !== null && this.#place === placeOf(this.file, this.isReadOnly);
  }

  /** Best first. Without `index`, in all that the file has by now. */
  lookup(query: Lookup, index = this.index(query.side)): MemoryMatch[] {
    return this.#reading(query, index);
  }

  #lookup(query: Lookup, index: SideIndex): MemoryMatch[] {
    const { text, side, threshold = 0.7, count = 5, unapprovedPenalty = null } = query;
    const key = matchKey(text);
    if (key === '') return [];
    const cut = cutFor(side);
    const scorer = new Scorer(key, cut);
    const approved = new Set<number>();
    const unapproved = new Map<number, number>();
    const most = unapprovedPenalty === null ? count : 2 * count;
    const fuzzy = new FuzzySearch(key, cut, leastFor(threshold), most, this.#distance);
    this.#unapproved.begin();
    const texts = this.#texts[side];
    index.search(fuzzy, (id, atLeast, pair, bound) => {
      if (approved.has(pair)) return 0;
      if (this.#unapproved.has(id)) {
        if (unapprovedPenalty === null || unapproved.has(pair)) return 0;
        if (fuzzy.best.full && bound - unapprovedPenalty <= atLeast) return 0;
      }
      const row = texts.get(id) as { text: string; approved: UnitRow['approved'] } | undefined;
      if (row?.approved === 0) this.#unapproved.meet();
      const penalty = row?.approved === 1 ? 0 : unapprovedPenalty;
      if (!row || penalty === null || (row.approved === 0 && unapproved.has(pair))) return 0;
      const score = scorer.score(matchKey(row.text), atLeast + penalty) - penalty;
      if (score < atLeast) return 0;
      if (row.approved === 1) approved.add(pair);
      else unapproved.set(pair, id);
      return Math.max(0, score);
    });
    const repeated = new Set([...approved].map((pair) => unapproved.get(pair)));
    const matches = fuzzy.matches.filter(({ unit }) => !repeated.has(unit)).slice(0, count);
    const isExact = matches[0] !== undefined && matches[0].score >= sameButSpaces;
    const inContext = isExact && query.context ? this.#inContext(query, query.context, scorer) : null;
    const others = matches.filter(({ unit }) => unit !== inContext?.unit);
    const best = inContext ? [inContext, ...others].slice(0, count) : others;
    return best.map(({ unit: id, score }) => {
      const unit = decodeRow(this.#row.get(id) as UnitRow);
      const other = side === 'km' ? 'en' : 'km';
      const penalty = unit.approved ? 0 : (unapprovedPenalty ?? 0);
      const percent = id === inContext?.unit ? 101 : percentOf(score + penalty) - Math.round(penalty * 100);
      const adapted = percent >= 100 ? null : adaptNumbers(text, unit[side].text, unit[other]);
      return { id, score: percent, unit, adapted };
    });
  }

  /** The latest approved unit of the same text between the same neighbours. */
  #inContext({ text, side }: Lookup, context: UnitContext, scorer: Scorer): Match | null {
    const numbers = this.database
      .prepare('SELECT unit FROM context WHERE number = ? ORDER BY unit DESC')
      .pluck()
      .all(contextNumber(side, text, context)) as number[];
    for (const unit of numbers) {
      const row = this.#row.get(unit) as UnitRow | undefined;
      if (!row || row.approved === 0 || !sameContext(decodeRow(row), side, context)) continue;
      const score = scorer.score(matchKey(row[side]), sameButSpaces);
      if (score > 0) return { unit, score };
    }
    return null;
  }

  concordance(query: ConcordanceQuery, indexOf = (name: MemorySide) => this.index(name)): Concordance[] {
    const side = (name: MemorySide) => indexOf(name).indexes;
    return findConcordance(this.database, side, query);
  }

  /** Adds units; they are found at once. Returns their numbers. */
  add(units: readonly MemoryUnit[]): number[] {
    const insert = unitInserter(this.database);
    return this.database.transaction(() => units.map(insert)).immediate();
  }

  unit(id: number): MemoryUnit | null {
    const row = this.#row.get(id) as UnitRow | undefined;
    return row ? decodeRow(row) : null;
  }

  remove(ids: readonly number[]): void {
    const remove = this.database.prepare('DELETE FROM unit WHERE id = ?');
    this.database.transaction(() => ids.forEach((id) => remove.run(id))).immediate();
  }

  /** Puts another unit in a unit's place, under a new number. */
  replace(id: number, unit: MemoryUnit): number {
    return this.database
      .transaction(() => {
        const [made] = this.add([unit]);
        this.database.prepare('UPDATE written SET unit = ? WHERE unit = ?').run(made, id);
        this.remove([id]);
        return made!;
      })
      .immediate();
  }

  /** A side's index as far as it was read. */
  held(name: MemorySide): SideIndex {
    const side = this.#sides.get(name) ?? new SideIndex(this.database, name);
    this.#sides.set(name, side);
    return side;
  }

  /** A side's index with all that the file has by now. */
  index(name: MemorySide): SideIndex {
    return runToEnd(this.indexSteps(name));
  }

  /** The same in steps, so that a thread can do other things between. */
  *indexSteps(name: MemorySide): Generator<void, SideIndex> {
    const version = this.#version();
    if (version !== this.#seen) {
      this.#seen = version;
      this.#fresh.clear();
    }
    const side = this.held(name);
    if (!this.#fresh.has(name)) {
      this.#fresh.add(name);
      yield* side.refresh();
    }
    return side;
  }

  close(): void {
    try {
      if (!this.isReadOnly) storeNewUnits(this.database, worthStoring);
    } finally {
      this.database.close();
    }
  }
}

/** Which file lies there; for one that was copied also its state, and whether there is leave and room to write by now. */
function placeOf(file: string, copied: boolean): string | null {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true });
  if (!stats) return null;
  const place = `${stats.dev} ${stats.ino}`;
  return copied ? `${place} ${stats.size} ${stats.mtimeNs} ${mayWrite(dirname(file))}` : place;
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statfsSync(folder).bavail > 0;
  } catch {
    return false;
  }
}

/** Writes one unit at each call, and returns its number. */
export function unitInserter(database: Database.Database): (unit: MemoryUnit) => number {
  const insert = database.prepare(
    'INSERT INTO unit (km, en, origin, approved, made, maker, more) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const find = database.prepare('SELECT id FROM origin WHERE name = ?').pluck();
  const make = database.prepare('INSERT INTO origin (name) VALUES (?)');
  const origins = new Map<string, number>();
  const writeContext = contextWriter(database);
  return (unit) => {
    let origin = origins.get(unit.origin) ?? (find.get(unit.origin) as number | undefined);
    origin ??= Number(make.run(unit.origin).lastInsertRowid);
    origins.set(unit.origin, origin);
    const { km, en, approved, made, maker } = unit;
    const values = [km.text, en.text, origin, approved ? 1 : 0, made, maker, encodeMore(unit)];
    const id = Number(insert.run(...values).lastInsertRowid);
    writeContext(id, unit);
    return id;
  };
}
