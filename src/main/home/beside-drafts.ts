import type { Database } from 'better-sqlite3';
import type { BesideDraft } from '../../shared/row-contract.ts';

/** Suggestions and corrections that somebody began and has not sent, by project and row; unsigned. */
export interface BesideDrafts {
  list(project: string): BesideDraft[];
  save(project: string, draft: BesideDraft): void;
  clear(project: string, row: string, kind: BesideDraft['kind']): void;
}

type Stored = { row: string; kind: BesideDraft['kind']; texts: string; note: string; saved: string };

export function besideDrafts(database: Database): BesideDrafts {
  const list = database.prepare<[string], Stored>(
    'SELECT row, kind, texts, note, saved FROM beside WHERE project = ? ORDER BY saved, row, kind',
  );
  const save = database.prepare(
    'INSERT OR REPLACE INTO beside (project, row, kind, texts, note, saved) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const clear = database.prepare('DELETE FROM beside WHERE project = ? AND row = ? AND kind = ?');
  return {
    list: (project) =>
      list.all(project).map((stored) => ({
        ...stored,
        texts: JSON.parse(stored.texts) as BesideDraft['texts'],
      })),
    save(project, { row, kind, texts, note, saved }) {
      save.run(project, row, kind, JSON.stringify(texts), note, saved);
    },
    clear: (project, row, kind) => void clear.run(project, row, kind),
  };
}
