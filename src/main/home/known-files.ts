import type { Database } from 'better-sqlite3';

/** What this installation remembers of the project files it wrote. */
export interface KnownFiles {
  /** Whether a file with this SHA-256 is, byte for byte, what this installation last wrote. */
  isTrusted(sha256: string): boolean;
  /** The file is being written from now on; until `noteClosed`, what it was before stays trusted. */
  noteOpened(path: string, project: string): void;
  /** It was written whole, and is at rest. */
  noteWritten(path: string, project: string, sha256: string): void;
  noteClosed(path: string, project: string, sha256: string): void;
  /** It was opened for writing here, and never closed. */
  wasLeftOpen(path: string, project: string): boolean;
  /** Where files of a project were written last, the latest first. */
  paths(project: string): string[];
  /** The heads of a project that this installation last saw in a file it had open for writing. */
  heads(project: string): string[];
  noteHeads(project: string, heads: readonly string[]): void;
}

export function knownFiles(database: Database): KnownFiles {
  const trusted = database.prepare<[string], number>('SELECT 1 FROM file WHERE sha256 = ? LIMIT 1').pluck();
  const opened = database.prepare(
    `INSERT INTO file (path, project, sha256, is_open) VALUES (?, ?, NULL, 1)
     ON CONFLICT (path) DO UPDATE SET project = excluded.project, is_open = 1`,
  );
  const written = database.prepare(
    `INSERT INTO file (path, project, sha256, is_open) VALUES (?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE
     SET project = excluded.project, sha256 = excluded.sha256, is_open = excluded.is_open`,
  );
  const leftOpen = database
    .prepare<[string, string], number>('SELECT 1 FROM file WHERE path = ? AND project = ? AND is_open = 1')
    .pluck();
  const paths = database
    .prepare<[string], string>('SELECT path FROM file WHERE project = ? ORDER BY rowid DESC')
    .pluck();
  const heads = database
    .prepare<[string], string>('SELECT change FROM head WHERE project = ? ORDER BY change')
    .pluck();
  const forget = database.prepare('DELETE FROM head WHERE project = ?');
  const remember = database.prepare('INSERT INTO head (project, change) VALUES (?, ?)');
  return {
    isTrusted: (sha256) => trusted.get(sha256) !== undefined,
    noteOpened: (path, project) => void opened.run(path, project),
    noteWritten: (path, project, sha256) => void written.run(path, project, sha256, 1),
    noteClosed: (path, project, sha256) => void written.run(path, project, sha256, 0),
    wasLeftOpen: (path, project) => leftOpen.get(path, project) !== undefined,
    paths: (project) => paths.all(project),
    heads: (project) => heads.all(project),
    noteHeads: database.transaction((project: string, changes: readonly string[]) => {
      forget.run(project);
      for (const change of changes) remember.run(project, change);
    }),
  };
}
