import type { Database } from 'better-sqlite3';

/** Which comments of others were shown in this installation; nobody else hears of it. */
export interface SeenComments {
  all(project: string): Set<string>;
  note(project: string, comments: readonly string[]): void;
}

export function seenComments(database: Database): SeenComments {
  const all = database
    .prepare<[string], string>('SELECT comment FROM seen_comment WHERE project = ?')
    .pluck();
  const note = database.prepare('INSERT OR IGNORE INTO seen_comment (project, comment) VALUES (?, ?)');
  return {
    all: (project) => new Set(all.all(project)),
    note: database.transaction((project: string, comments: readonly string[]) => {
      for (const comment of comments) note.run(project, comment);
    }),
  };
}
