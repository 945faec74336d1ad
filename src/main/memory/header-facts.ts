import type Database from 'better-sqlite3';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { TmxFacts } from '../../formats/tmx/tmx-unit.ts';

const mostKept = 1_000;
const shape = z.object({
  notes: z.array(z.string()),
  properties: z.array(
    z.object({
      type: z.string(),
      value: z.string(),
      attributes: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** Notes and properties from the headers of all TMX files that came into a memory; no attributes. */
export function readHeaderFacts(database: Database.Database): TmxFacts {
  const value = database.prepare("SELECT value FROM fact WHERE name = 'header'").pluck().get();
  const kept = shape.safeParse(typeof value === 'string' ? parse(value) : null).data;
  return { attributes: {}, notes: [], properties: [], ...(kept as Partial<TmxFacts> | undefined) };
}

/** Adds those of one more file, each once. Call it inside a transaction. */
export function addHeaderFacts(database: Database.Database, { notes, properties }: TmxFacts): void {
  const kept = readHeaderFacts(database);
  const facts = { notes: [...kept.notes], properties: [...kept.properties] };
  for (const note of notes) addNew(facts.notes, note);
  for (const property of properties) addNew(facts.properties, property);
  if (facts.notes.length + facts.properties.length === 0) return;
  database.prepare("INSERT OR REPLACE INTO fact VALUES ('header', ?)").run(JSON.stringify(facts));
}

function addNew<T>(list: T[], item: T): void {
  if (list.length < mostKept && !list.some((each) => isDeepStrictEqual(each, item))) list.push(item);
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
