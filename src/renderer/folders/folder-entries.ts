import type { FolderView } from '../../shared/app-view.ts';

export interface FolderEntry {
  kind: 'up' | 'folder' | 'file';
  name: string;
  path: string;
  /** When a file was written last; empty for folders. */
  changed: string;
}

/** A folder's list: the way up, its folders, then its files. */
export function folderEntries(view: FolderView): FolderEntry[] {
  const { folder, parent } = view;
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  const base = folder.endsWith(separator) ? folder : folder + separator;
  const entries: FolderEntry[] = [];
  if (parent !== null) entries.push({ kind: 'up', name: '..', path: parent, changed: '' });
  for (const name of view.folders) entries.push({ kind: 'folder', name, path: base + name, changed: '' });
  for (const file of view.files) entries.push({ kind: 'file', ...file });
  return entries;
}

/** Where to begin in a folder's list: at the folder that one came up from, else at its first own entry. */
export function firstAt(entries: readonly FolderEntry[], cameFrom?: string): number {
  const from = entries.findIndex((entry) => entry.path === cameFrom);
  const own = entries.findIndex((entry) => entry.kind !== 'up');
  return Math.max(0, from >= 0 ? from : own);
}

/** Where a key leads from a place in the list; a letter goes to the next name that begins with it. */
export function nextEntry(entries: readonly FolderEntry[], at: number, key: string): number | null {
  const last = entries.length - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
  }
  if ([...key].length !== 1) return null;
  const order = entries.map((_, index) => (at + 1 + index) % entries.length);
  const letter = key.toLowerCase();
  return order.find((index) => entries[index]?.name.toLowerCase().startsWith(letter)) ?? null;
}
