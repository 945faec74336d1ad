import { copyFileSync, constants, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { makeFolder } from './make-folder.ts';
import { flushFolder } from './write-whole-file.ts';

/** `daily` once a day before writing, `migration` before a new schema, `original` before a file is rebuilt, `merge` before changes of others are taken in. */
export type CopyReason = 'daily' | 'migration' | 'original' | 'merge';

/** Copies of project files; the last ten of each reason are kept. */
export interface Copies {
  readonly folder: string;
  /** Copies a file at rest, and what SQLite left beside it; returns the copy's path. Throws when it cannot. */
  keep(path: string, project: string, reason: CopyReason): string;
  /** Makes today's copy unless there is one. */
  keepDaily(path: string, project: string): void;
  list(project: string): string[];
}

/** What SQLite may leave beside a database file. */
export const companions = ['-journal', '-wal', '-shm'] as const;
const kept = 10;
const isProjectId = /^[0-9a-f-]{36}$/i;

export function copies(folder: string, now: () => Date): Copies {
  const folderOf = (project: string) => {
    if (!isProjectId.test(project)) throw new RangeError(`Not a project id: ${project}`);
    return join(folder, project);
  };
  const list = (project: string) => {
    const projectFolder = folderOf(project);
    if (!existsSync(projectFolder)) return [];
    const names = readdirSync(projectFolder).filter((name) => name.endsWith('.bokprae'));
    return names.sort().map((name) => join(projectFolder, name));
  };
  const keepAs = (path: string, project: string, name: string) => {
    const projectFolder = folderOf(project);
    makeFolder(projectFolder, 0o700);
    const copy = join(projectFolder, name);
    for (const ending of [...companions, '']) {
      if (existsSync(path + ending)) copyWhole(path + ending, copy + ending);
    }
    flushFolder(projectFolder);
    return copy;
  };
  const prune = (project: string, reason: CopyReason) => {
    const all = list(project).filter((copy) => copy.startsWith(join(folderOf(project), `${reason}-`)));
    for (const old of all.slice(0, -kept)) {
      for (const ending of ['', ...companions]) rmSync(old + ending, { force: true });
    }
  };
  return {
    folder,
    list,
    keep(path, project, reason) {
      const time = now().toISOString().replaceAll(':', '-');
      const copy = keepAs(path, project, `${reason}-${time}-${randomBytes(3).toString('hex')}.bokprae`);
      prune(project, reason);
      return copy;
    },
    keepDaily(path, project) {
      const name = `daily-${localDay(now())}.bokprae`;
      if (list(project).some((copy) => copy.endsWith(name))) return;
      keepAs(path, project, name);
      prune(project, 'daily');
    },
  };
}

function copyWhole(from: string, to: string): void {
  const temporary = `${to}.${randomBytes(6).toString('hex')}.new`;
  try {
    copyFileSync(from, temporary, constants.COPYFILE_FICLONE);
    renameSync(temporary, to);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function localDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
