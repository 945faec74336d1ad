import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../shared/problem.ts';
import { attachments, type Attachments } from './attachments.ts';
import { makeFolder } from './make-folder.ts';
import { besideDrafts, type BesideDrafts } from './beside-drafts.ts';
import { copies, type Copies } from './copies.ts';
import { drafts, type Drafts } from './drafts.ts';
import { handOvers, type HandOvers } from './hand-overs.ts';
import { openHomeDatabase } from './home-database.ts';
import { letterheads, type Letterheads } from '../letterhead/letterheads.ts';
import { knownFiles, type KnownFiles } from './known-files.ts';
import { recentProjects, type RecentProjects } from './recent-projects.ts';
import { seenComments, type SeenComments } from './seen-comments.ts';
import { settingsStore, type SettingsStore } from './settings-store.ts';

/** The user's data folder: everything of this installation that is not a project file. */
export interface Home {
  readonly folder: string;
  /** Something to tell once: its database was damaged, and moved aside. */
  readonly notice: Problem | null;
  readonly settings: SettingsStore;
  readonly recent: RecentProjects;
  readonly files: KnownFiles;
  readonly drafts: Drafts;
  readonly beside: BesideDrafts;
  readonly handOvers: HandOvers;
  readonly seen: SeenComments;
  readonly attachments: Attachments;
  readonly letterheads: Letterheads;
  readonly copies: Copies;
  close(): void;
}

/**
 * Opens the user's data folder, and makes it where there is none: the user's alone (mode 0700), and open to
 * several processes at once. Throws the disk's error when it cannot be written (`diskProblem` names it).
 */
export function openHome(folder: string, now: () => Date = () => new Date()): Home {
  makeFolder(folder, 0o700);
  chmodSync(folder, 0o700);
  const { database, setAside } = openHomeDatabase(join(folder, 'home.db'), now());
  return {
    folder,
    notice: setAside === null ? null : { code: 'home-damaged', with: { file: setAside } },
    settings: settingsStore(database),
    recent: recentProjects(database),
    files: knownFiles(database),
    drafts: drafts(database),
    beside: besideDrafts(database),
    handOvers: handOvers(database),
    seen: seenComments(database),
    attachments: attachments(database, folder),
    letterheads: letterheads(database, folder),
    copies: copies(join(folder, 'copies'), now),
    close: () => void database.close(),
  };
}
