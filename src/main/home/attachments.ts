import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import type { Attachment, AttachmentKind } from '../../shared/attachment-view.ts';
import { memoryEnding } from '../../shared/memory-ending.ts';

/** Which memories and termbases a project uses in this installation, in the order in which they are asked. */
export interface Attachments {
  /** Those chosen for a project; where nobody has chosen yet, those that every project begins with. */
  read(project: string, kind: AttachmentKind): Attachment[];
  /** Replaces a project's list. */
  write(project: string, kind: AttachmentKind, list: readonly Attachment[]): void;
}

/** The memory that every project of this installation learns into until others are chosen. */
export const ownMemory = (folder: string) => join(folder, 'memories', `My memory${memoryEnding}`);

type Stored = { path: string; penalty: number; writable: number };

export function attachments(database: Database, folder: string): Attachments {
  const decided = database.prepare('SELECT 1 FROM attachment_list WHERE project = ? AND kind = ?').pluck();
  const list = database.prepare<[string, string], Stored>(
    'SELECT path, penalty, writable FROM attachment WHERE project = ? AND kind = ? ORDER BY position',
  );
  const decide = database.prepare('INSERT OR IGNORE INTO attachment_list (project, kind) VALUES (?, ?)');
  const clear = database.prepare('DELETE FROM attachment WHERE project = ? AND kind = ?');
  const put = database.prepare(
    'INSERT INTO attachment (project, kind, position, path, penalty, writable) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const atFirst: Record<AttachmentKind, readonly Attachment[]> = {
    memory: [{ path: ownMemory(folder), penalty: 0, writable: true }],
    terms: [],
  };
  return {
    read(project, kind) {
      if (decided.get(project, kind) === undefined) return [...atFirst[kind]];
      return list.all(project, kind).map((stored) => ({ ...stored, writable: stored.writable === 1 }));
    },
    write: database.transaction((project: string, kind: AttachmentKind, attached: readonly Attachment[]) => {
      decide.run(project, kind);
      clear.run(project, kind);
      attached.forEach(({ path, penalty, writable }, position) =>
        put.run(project, kind, position, path, penalty, writable ? 1 : 0),
      );
    }),
  };
}
