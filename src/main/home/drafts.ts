import type { Database } from 'better-sqlite3';
import type { Draft } from '../../shared/row-contract.ts';

/** What somebody has typed and not yet made a change of, by project and row; unsigned. */
export interface Drafts {
  list(project: string): Draft[];
  save(project: string, draft: Draft): void;
  clear(project: string, row: string): void;
}

type Stored = { row: string; segment: string; version: string; content: string; saved: string };

export function drafts(database: Database): Drafts {
  const list = database.prepare<[string], Stored>(
    'SELECT row, segment, version, content, saved FROM draft WHERE project = ? ORDER BY saved, row, segment',
  );
  const save = database.prepare(
    `INSERT OR REPLACE INTO draft (project, row, segment, version, content, saved) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const clear = database.prepare('DELETE FROM draft WHERE project = ? AND row = ?');
  return {
    list: (project) =>
      list.all(project).map(({ row, segment, version, content, saved }) => ({
        row,
        segment: segment === '' ? null : segment,
        version: JSON.parse(version) as Draft['version'],
        content: JSON.parse(content) as Draft['content'],
        saved,
      })),
    save(project, { row, segment, version, content, saved }) {
      save.run(project, row, segment ?? '', JSON.stringify(version), JSON.stringify(content), saved);
    },
    clear: (project, row) => void clear.run(project, row),
  };
}
