import type { Database } from 'better-sqlite3';
import type { KnownPair } from '../../core/align/bead.ts';
import { isLanguage } from '../../core/terms/concept.ts';

/** Units of a memory that are read at most: the newest. */
const most = 200_000;

/** What a memory knows of two languages, for the aligner: nothing of others than those that it keeps. */
export function knownUnits(database: Database, languages: { source: string; target: string }): KnownPair[] {
  const [source, target] = [languages.source, languages.target].map((tag) =>
    (['km', 'en'] as const).find((kept) => isLanguage(tag, kept)),
  );
  if (!source || !target || source === target) return [];
  const units = database
    .prepare<[number], Record<'km' | 'en', string>>('SELECT km, en FROM unit ORDER BY id DESC LIMIT ?')
    .all(most);
  return units.map((unit) => ({ source: unit[source], target: unit[target], kind: 'unit' }));
}
