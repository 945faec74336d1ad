import { parse } from 'node:path';
import { writeGlossary } from '../../formats/glossary/write-glossary.ts';
import { tbxEnd, writeTbxEntry, writeTbxStart } from '../../formats/tbx/write-tbx.ts';
import type { TermFormat } from './read-concepts.ts';
import { languagesOf } from './statistics.ts';
import type { Termbase } from './termbase.ts';

/** A termbase as a file, piece by piece. */
export function* exportConcepts(termbase: Termbase, format: TermFormat): Generator<string> {
  const concepts = termbase.concepts();
  if (format !== 'tbx') {
    const languages = concepts.length > 0 ? languagesOf(concepts) : ['km', 'en'];
    yield* writeGlossary(languages, concepts, format === 'csv' ? ',' : '\t');
    return;
  }
  yield writeTbxStart(parse(termbase.file).name);
  for (const [at, concept] of concepts.entries()) yield writeTbxEntry(concept, at + 1);
  yield tbxEnd;
}
