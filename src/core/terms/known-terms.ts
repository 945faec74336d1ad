import type { KnownPair } from '../align/bead.ts';
import { checkedTerms } from './checked-terms.ts';
import type { Concept } from './concept.ts';

/** What concepts know of two languages, for the aligner: every wording with every translation that is not forbidden. */
export function knownTerms(
  concepts: readonly Concept[],
  languages: { source: string; target: string },
): KnownPair[] {
  return checkedTerms(concepts, languages)
    .filter(({ status }) => status !== 'forbidden')
    .map(({ source, target }) => ({ source, target, kind: 'term' }));
}
