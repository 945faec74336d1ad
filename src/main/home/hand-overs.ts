import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** Where two copies of a project stood when one was taken in: enough to tell what each had done. */
const takenIn = z.object({
  mine: z.array(z.string()),
  theirs: z.array(z.string()),
  from: z.string().nullable(),
  file: z.string(),
  at: z.string(),
});
/** What somebody asked for with a package, and whose rows. */
const errand = z.object({ from: z.string(), note: z.string(), rows: z.array(z.string()) });
export type TakenInNote = z.infer<typeof takenIn>;
export type ErrandNote = z.infer<typeof errand>;

/** What this installation remembers of handing projects to and fro; nothing in a project depends on it. */
export interface HandOvers {
  takenIn(project: string): TakenInNote | null;
  noteTakenIn(project: string, note: TakenInNote): void;
  errand(project: string): ErrandNote | null;
  noteErrand(project: string, note: ErrandNote | null): void;
}

export function handOvers(database: Database): HandOvers {
  const get = database.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck();
  const set = database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)');
  const forget = database.prepare('DELETE FROM setting WHERE name = ?');
  const read = <T>(schema: z.ZodType<T>, name: string): T | null => {
    const stored = get.get(name);
    return stored === undefined ? null : (schema.safeParse(JSON.parse(stored)).data ?? null);
  };
  return {
    takenIn: (project) => read(takenIn, `taken-in:${project}`),
    noteTakenIn: (project, note) => void set.run(`taken-in:${project}`, JSON.stringify(note)),
    errand: (project) => read(errand, `errand:${project}`),
    noteErrand(project, note) {
      if (note === null) forget.run(`errand:${project}`);
      else set.run(`errand:${project}`, JSON.stringify(note));
    },
  };
}
