import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { homedir } from 'node:os';
import { done, refuse } from '../../shared/problem.ts';
import type { FolderView } from '../../shared/app-view.ts';
import { diskProblem } from '../home/disk-problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { projectsFolder } from '../home-folder.ts';

/** The folders in a folder, and its files with certain endings; the projects' own folder, or the user's, when none is named. */
export const listFolder: Handler<'folder.list'> = ({ state }, { folder, endings }) => {
  const asked =
    folder === null ? firstThere([projectsFolder(state.home.folder), homedir()]) : resolve(folder);
  let entries: Dirent[];
  try {
    entries = readdirSync(asked, { withFileTypes: true });
  } catch (error) {
    const problem = diskProblem(error, asked);
    if (!problem) throw error;
    if (problem.code === 'file-missing' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') {
      return refuse('folder-missing', { folder: asked, file: asked });
    }
    return { ok: false, problem };
  }
  const shown = entries.filter((entry) => !entry.name.startsWith('.'));
  const folders: string[] = [];
  const files: FolderView['files'] = [];
  const isAsked = (name: string) => endings.some((ending) => name.toLowerCase().endsWith(ending));
  for (const { name } of shown) {
    const path = join(asked, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) folders.push(name);
    else if (stat?.isFile() && isAsked(name)) {
      files.push({ name, path, changed: stat.mtime.toISOString() });
    }
  }
  const parent = dirname(asked);
  return done({
    folder: asked,
    parent: parent === asked ? null : parent,
    folders: folders.sort((a, b) => a.localeCompare(b)),
    files: files.sort((a, b) => a.name.localeCompare(b.name)),
  });
};

function firstThere(folders: readonly string[]): string {
  return folders.find((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory()) ?? '/';
}
