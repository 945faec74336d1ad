/** What the window shows before any project is open: who works here, recent projects, folders. */

export interface RecentProject {
  path: string;
  title: string;
  opened: string;
  approved: number;
  rows: number;
}

export interface Settings {
  language: 'en' | 'km';
  theme: 'system' | 'light' | 'dark';
}

/** Somebody's public key. */
export interface CardView {
  name: string;
  key: string;
  /** Short form of the key, to read out over the telephone. */
  fingerprint: string;
}

export interface AppView {
  version: string;
  door: 'desktop' | 'web';
  identity: (CardView & { isSealed: boolean; isLocked: boolean }) | null;
  /** The system has a store that can keep the passphrase. */
  canRemember: boolean;
  settings: Settings;
  recent: RecentProject[];
  /** Where new projects go unless another folder is named. */
  folder: string;
  /** A project to open at once, named when the app was started. */
  open: string | null;
}

export interface FolderView {
  folder: string;
  parent: string | null;
  folders: string[];
  /** Those with one of the endings that were asked for. */
  files: { name: string; path: string; changed: string }[];
}
