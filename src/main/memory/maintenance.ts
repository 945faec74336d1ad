import { statSync } from 'node:fs';
import type { MemoryStatistics } from '../../shared/memory-view.ts';
import { matchKey } from '../../core/text/match-key.ts';
import { type Memory, unitTables } from './memory.ts';

export function readStatistics({ database, file }: Memory): MemoryStatistics {
  const totals = database
    .prepare(
      `SELECT count(*) AS units, coalesce(sum(approved), 0) AS approved, coalesce(sum(length(km)), 0) AS km,
       coalesce(sum(length(en)), 0) AS en, min(made) AS first, max(made) AS last FROM unit`,
    )
    .get() as {
    units: number;
    approved: number;
    km: number;
    en: number;
    first: string | null;
    last: string | null;
  };
  const { units, approved, km, en, first, last } = totals;
  const grouped = (sql: string) => database.prepare(sql).all() as { name: string; units: number }[];
  return {
    units,
    approved,
    characters: { km, en },
    origins: grouped(
      `SELECT name, count(*) AS units FROM ${unitTables} GROUP BY origin.id ORDER BY units DESC, name LIMIT 100`,
    ),
    makers: grouped(
      'SELECT maker AS name, count(*) AS units FROM unit WHERE maker NOT NULL GROUP BY maker ORDER BY units DESC, name LIMIT 100',
    ),
    first,
    last,
    size: statSync(file).size,
  };
}

/** Units that say the same: numbers of each group, first to last. */
export interface RepeatedUnits {
  /** Same text on both sides, by match key. */
  duplicates: number[][];
  /** Same source by match key, and more than one translation; each group has all units of the source. */
  contradictions: number[][];
}

/** Repeats, taking `side` for the source. */
export function findRepeated({ database }: Memory, side: 'km' | 'en'): RepeatedUnits {
  const other = side === 'km' ? 'en' : 'km';
  const bySource = new Map<string, { id: number; target: string }[]>();
  const rows = database
    .prepare(`SELECT id, ${side} AS source, ${other} AS target FROM unit ORDER BY id`)
    .iterate() as IterableIterator<{ id: number; source: string; target: string }>;
  for (const { id, source, target } of rows) {
    const key = matchKey(source);
    const unit = { id, target: matchKey(target) };
    const same = bySource.get(key);
    if (same) same.push(unit);
    else bySource.set(key, [unit]);
  }
  const duplicates: number[][] = [];
  const contradictions: number[][] = [];
  for (const units of bySource.values()) {
    if (units.length < 2) continue;
    const byTarget = Map.groupBy(units, ({ target }) => target);
    for (const same of byTarget.values()) if (same.length > 1) duplicates.push(same.map(({ id }) => id));
    if (byTarget.size > 1) contradictions.push(units.map(({ id }) => id));
  }
  return { duplicates, contradictions };
}
