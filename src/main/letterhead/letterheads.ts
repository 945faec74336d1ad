import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { readTemplate } from '../../formats/letterhead/read-template.ts';
import { type Letterhead, type LetterheadTemplate } from '../../formats/letterhead/template.ts';
import type { Outcome } from '../../shared/problem.ts';
import { makeFolder } from '../home/make-folder.ts';
import { writeWholeFile } from '../home/write-whole-file.ts';
import { places } from '../places.ts';
import { readLetterhead, templateName } from './read-letterhead.ts';

/** The letterhead of a project for which nobody chose one. */
export const usualLetterhead = 'plain';

/** The letterheads of this installation by the names of their folders: those that come with Bokprae, and the user's own. */
export interface Letterheads {
  /** The user's own first. One of the same name stands in place of ours. */
  list(): { id: string; isOwn: boolean }[];
  /** The folder of a letterhead; null where there is none of that name. */
  folderOf(id: string): string | null;
  read(id: string): Promise<Outcome<Letterhead>> | null;
  /** Writes one of the user's own. Throws the disk's error. */
  write(id: string, template: LetterheadTemplate, logo: { name: string; bytes: Uint8Array } | null): void;
  /** The logo of a letterhead as its file is, to be copied; null where it has none. */
  logoOf(id: string): { name: string; bytes: Uint8Array } | null;
  remove(id: string): void;
  /** Which one a project goes out with in this installation; null for none. */
  chosen(project: string): string | null;
  choose(project: string, id: string | null): void;
}

/** Names of folders that every system takes, and that lead nowhere else. */
const isName = (id: string) => /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} _-]{0,79}$/u.test(id);

export function letterheads(database: Database, home: string): Letterheads {
  const own = join(home, 'templates');
  const get = database.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck();
  const set = database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)');
  const isThere = (folder: string, id: string) => isName(id) && existsSync(join(folder, id, templateName));
  const inFolder = (folder: string) =>
    existsSync(folder) ? readdirSync(folder).filter((id) => isThere(folder, id)) : [];
  const folderOf = (id: string) => {
    const folder = [own, places.templates].find((one) => isThere(one, id));
    return folder === undefined ? null : join(folder, id);
  };
  return {
    list() {
      const mine = inFolder(own);
      const ours = inFolder(places.templates).filter((id) => !mine.includes(id));
      return [
        ...mine.sort().map((id) => ({ id, isOwn: true })),
        ...ours
          .sort((a, b) => Number(b === usualLetterhead) - Number(a === usualLetterhead))
          .map((id) => ({ id, isOwn: false })),
      ];
    },
    folderOf,
    read(id) {
      const folder = folderOf(id);
      return folder === null ? null : readLetterhead(folder);
    },
    write(id, template, logo) {
      if (!isName(id)) throw new Error(`${id} is no name of a folder`);
      makeFolder(join(own, id), 0o700);
      if (logo) writeWholeFile(join(own, id, logo.name), logo.bytes);
      writeWholeFile(join(own, id, templateName), `${JSON.stringify(template, null, 2)}\n`);
    },
    logoOf(id) {
      const folder = folderOf(id);
      if (folder === null) return null;
      const name = readTemplate(readFileSync(join(folder, templateName))).logo?.file;
      return name === undefined ? null : { name, bytes: readFileSync(join(folder, name)) };
    },
    remove(id) {
      if (isThere(own, id)) rmSync(join(own, id), { recursive: true });
    },
    chosen(project) {
      const id = get.get(`letterhead ${project}`) ?? usualLetterhead;
      if (id === '') return null;
      return folderOf(id) === null ? usualLetterhead : id;
    },
    choose(project, id) {
      set.run(`letterhead ${project}`, id ?? '');
    },
  };
}
