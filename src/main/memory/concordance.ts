import type Database from 'better-sqlite3';
import { type GramIndex, writeGrams } from '../../core/match/gram-index.ts';
import { cutFor, tokenNumbers } from '../../core/match/key-tokens.ts';
import { findByKey } from '../../core/text/find-by-key.ts';
import { matchKey } from '../../core/text/match-key.ts';
import { type MemorySide, memorySides } from './index-store.ts';
import { decodeRow, type MemoryUnit, type UnitRow } from './memory-unit.ts';

export interface ConcordanceQuery {
  text: string;
  side: 'both' | MemorySide;
  limit?: number;
  /** Only units of this document, this maker, made from this day on or until that one (ISO 8601). */
  origin?: string;
  maker?: string;
  since?: string;
  until?: string;
}

/** A unit that holds the words looked for. */
export interface Concordance {
  id: number;
  unit: MemoryUnit;
  /** Where it holds them, in UTF-16 units. */
  found: Record<MemorySide, { start: number; end: number }[]>;
}

/** So many units are looked into when no index narrows them down. */
const mostScanned = 300_000;

/** Units that hold a text on one side or the other, by match key, sorted by origin, then latest first. */
export function findConcordance(
  database: Database.Database,
  indexesOf: (side: MemorySide) => readonly GramIndex[],
  query: ConcordanceQuery,
): Concordance[] {
  const key = matchKey(query.text);
  if (key === '') return [];
  const { limit = 100 } = query;
  const found = new Map<number, Concordance>();
  for (const side of memorySides) {
    if (query.side !== 'both' && query.side !== side) continue;
    let hits = 0;
    for (const row of candidateRows(database, indexesOf(side), side, key, query)) {
      const here = findByKey(row[side], key);
      if (here.length === 0) continue;
      const entry = found.get(row.id) ?? { id: row.id, unit: decodeRow(row), found: { km: [], en: [] } };
      entry.found[side] = here;
      found.set(row.id, entry);
      hits += 1;
      if (hits >= limit) break;
    }
  }
  const order = new Intl.Collator('km');
  return [...found.values()]
    .sort(
      (a, b) =>
        order.compare(a.unit.origin, b.unit.origin) ||
        (b.unit.made ?? '').localeCompare(a.unit.made ?? '') ||
        b.id - a.id,
    )
    .slice(0, limit);
}

/** Units that may hold the key, latest first. */
function* candidateRows(
  database: Database.Database,
  indexes: readonly GramIndex[],
  side: MemorySide,
  key: string,
  query: ConcordanceQuery,
): Generator<UnitRow> {
  const columns = `unit.id, km, en, origin.name AS origin, approved, made, maker, more
    FROM unit JOIN origin ON origin.id = unit.origin`;
  const { filter, values } = filterOf(query);
  const candidates = candidatesFromIndex(indexes, side, key);
  if (candidates) {
    const one = database.prepare(`SELECT ${columns} WHERE unit.id = ?${filter}`);
    for (const id of candidates) {
      const row = one.get(id, ...values) as UnitRow | undefined;
      if (row) yield row;
    }
    return;
  }
  const letters = (key.match(/[a-z]+/g) ?? []).sort((a, b) => b.length - a.length)[0] ?? '';
  const like = letters === '' ? '' : ` AND ${side} LIKE '%${letters}%'`;
  const newest = Number(database.prepare('SELECT coalesce(max(id), 0) FROM unit').pluck().get());
  const since = letters === '' ? newest - mostScanned : 0;
  yield* database
    .prepare(`SELECT ${columns} WHERE unit.id > ${since}${like}${filter} ORDER BY unit.id DESC`)
    .iterate(...values) as IterableIterator<UnitRow>;
}

function filterOf({ origin, maker, since, until }: ConcordanceQuery): { filter: string; values: string[] } {
  const asked = [
    [' AND origin.name = ?', origin],
    [' AND maker = ?', maker],
    [' AND made >= ?', since],
    [' AND substr(made, 1, 10) <= ?', until],
  ] as const;
  const used = asked.filter((each): each is [(typeof each)[0], string] => each[1] !== undefined);
  return { filter: used.map(([sql]) => sql).join(''), values: used.map(([, value]) => value) };
}

/**
 * The units that have every gram of the key which is surely whole: all pairs of clusters, or all words but the first
 * and the last, which may be parts of longer ones. Null when there is no such gram.
 */
function candidatesFromIndex(indexes: readonly GramIndex[], side: MemorySide, key: string): number[] | null {
  const cut = cutFor(side);
  const all = tokenNumbers(key, cut);
  const tokens = cut === 'words' ? all.slice(1, -1) : all;
  const least = cut === 'words' ? 1 : 2;
  if (tokens.length < least) return null;
  const units: number[] = [];
  const grams = new Uint32Array(tokens.length);
  for (const index of indexes) {
    const count = writeGrams(tokens, 0, tokens.length, cut, index.lists.length - 1, grams);
    const lists = Array.from(grams.subarray(0, count), (gram) =>
      index.ranks.subarray(index.lists[gram], index.lists[gram + 1]),
    ).sort((a, b) => a.length - b.length);
    let ranks = Array.from(new Set(lists[0] ?? []));
    for (const list of lists.slice(1)) ranks = ranks.filter((rank) => includes(list, rank));
    for (const rank of ranks) units.push(index.units[rank]!);
  }
  return units.sort((a, b) => b - a);
}

function includes(list: Uint32Array, value: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return list[low] === value;
}
