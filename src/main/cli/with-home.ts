import { userInfo } from 'node:os';
import { homeFolder } from '../home-folder.ts';
import { type Home, openHome } from '../home/home.ts';
import { createIdentity, type Identity, readStoredIdentity } from '../people/identity.ts';
import { askPassphrase } from './ask-passphrase.ts';
import { atDisk } from './at-disk.ts';
import { note, sentence, valueOf } from './command.ts';

/** Does something with the user's data folder open, until a promise is kept where `use` gives one. */
export function withHome<T>(use: (home: Home) => T): T {
  const folder = homeFolder();
  const home = atDisk(folder, () => openHome(folder));
  if (home.notice) note(sentence(home.notice));
  let used: T;
  try {
    used = use(home);
  } catch (error) {
    home.close();
    throw error;
  }
  if (used instanceof Promise) return used.finally(() => home.close()) as T;
  home.close();
  return used;
}

/** The user's identity; where there is none, one is made under the name of the account. */
export function ensureIdentity(home: Home): Identity {
  const stored = valueOf(readStoredIdentity(home));
  if (stored) return valueOf(stored.open(stored.isSealed ? askPassphrase(stored.name) : null));
  const name = process.env.USER ?? process.env.USERNAME ?? accountName() ?? 'Unnamed';
  const made = valueOf(createIdentity(home, name));
  note(`There was no identity yet: one was made for “${made.name}” in ${home.folder}.`);
  return made;
}

function accountName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
