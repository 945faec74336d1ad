import type { KnownPair } from '../../core/align/bead.ts';
import { knownTerms } from '../../core/terms/known-terms.ts';
import type { Attachments } from '../home/attachments.ts';
import { knownUnits } from '../memory/known-units.ts';
import { openMemoryDatabase } from '../memory/memory-database.ts';
import { Termbase } from '../terms/termbase.ts';

/** Files that know translations, by path: any thread can open them. */
export interface KnownFiles {
  memories: string[];
  termbases: string[];
}

/** The memories and termbases of a project; of one that is not made yet, those that every project begins with. */
export function knownFiles(attachments: Pick<Attachments, 'read'>, project = ''): KnownFiles {
  const paths = (kind: 'memory' | 'terms') => attachments.read(project, kind).map(({ path }) => path);
  return { memories: paths('memory'), termbases: paths('terms') };
}

/** What memories and termbases know of two languages. Those that cannot be opened now are passed over. */
export function readKnownPairs(
  { memories, termbases }: KnownFiles,
  languages: { source: string; target: string },
): KnownPair[] {
  return [
    ...memories.flatMap((path) =>
      orNothing(() => {
        const database = openMemoryDatabase(path, { create: false });
        try {
          return knownUnits(database, languages);
        } finally {
          database.close();
        }
      }),
    ),
    ...termbases.flatMap((path) =>
      orNothing(() => {
        const termbase = new Termbase(path, { create: false, readOnly: true });
        try {
          return knownTerms(termbase.concepts(), languages);
        } finally {
          termbase.close();
        }
      }),
    ),
  ];
}

/** An alignment is worth having without what a broken file could have added to it. */
function orNothing(read: () => KnownPair[]): KnownPair[] {
  try {
    return read();
  } catch {
    return [];
  }
}
