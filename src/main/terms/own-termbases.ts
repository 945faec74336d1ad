import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { termbaseEnding } from '../../shared/termbase-ending.ts';
import { makeFolder } from '../home/make-folder.ts';
import { places } from '../places.ts';
import { addConcepts } from './add-concepts.ts';
import { readConcepts } from './read-concepts.ts';
import { Termbase } from './termbase.ts';

export const ownFolder = (home: string) => join(home, 'termbases');
export const starterPath = (home: string) => join(ownFolder(home), `Official terms${termbaseEnding}`);

/** The termbases in the folder where this installation keeps them. */
export function listOwn(home: string): { path: string; name: string }[] {
  const folder = ownFolder(home);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(termbaseEnding)) : [];
  return names.sort().map((name) => ({ path: join(folder, name), name: parse(name).name }));
}

/** An empty termbase in that folder, or null where there is one of the name. Throws the disk's error. */
export function createOwn(home: string, name: string): string | null {
  const path = join(ownFolder(home), `${name}${termbaseEnding}`);
  if (existsSync(path)) return null;
  makeFolder(ownFolder(home));
  new Termbase(path, { create: true }).close();
  return path;
}

/** The official terms that Bokprae brings along, as a termbase of this installation. Throws the disk's error. */
export function ensureStarter(home: string): string {
  const bytes = readFileSync(join(places.terms, 'official-terms.tsv'));
  return ensureOwn(home, { name: parse(starterPath(home)).name, bytes });
}

/** A termbase of that name in that folder: the one that is there, or a new one with the terms of a TSV file. */
export function ensureOwn(home: string, { name, bytes }: { name: string; bytes: Uint8Array }): string {
  const path = join(ownFolder(home), `${name}${termbaseEnding}`);
  if (existsSync(path)) return path;
  makeFolder(ownFolder(home));
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  const termbase = new Termbase(unfinished, { create: true });
  try {
    addConcepts(termbase, readConcepts('tsv', [bytes]).concepts);
  } finally {
    termbase.close();
  }
  renameSync(unfinished, path);
  return path;
}
