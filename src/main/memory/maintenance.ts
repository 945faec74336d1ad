import { statSync } from 'node:fs';
import type { MemoryStatistics } from '../../shared/memory-view.ts';
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
