import type { Database } from 'better-sqlite3';
import type { RecentProject } from '../../shared/app-view.ts';

const most = 20;

export interface RecentProjects {
  /** Latest first, at most twenty. */
  list(): RecentProject[];
  note(project: RecentProject): void;
  forget(path: string): void;
}

export function recentProjects(database: Database): RecentProjects {
  const list = database.prepare<[number], RecentProject>(
    'SELECT path, title, opened, approved, rows FROM recent ORDER BY opened DESC, path LIMIT ?',
  );
  const note = database.prepare(
    'INSERT OR REPLACE INTO recent (path, title, opened, approved, rows) VALUES (?, ?, ?, ?, ?)',
  );
  const trim = database.prepare(
    'DELETE FROM recent WHERE path NOT IN (SELECT path FROM recent ORDER BY opened DESC, path LIMIT ?)',
  );
  const forget = database.prepare('DELETE FROM recent WHERE path = ?');
  return {
    list: () => list.all(most),
    note: database.transaction(({ path, title, opened, approved, rows }: RecentProject) => {
      note.run(path, title, opened, approved, rows);
      trim.run(most);
    }),
    forget: (path) => void forget.run(path),
  };
}
