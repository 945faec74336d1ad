import { statSync } from 'node:fs';
import { type Concept, type TermStatus, termStatuses } from '../../core/terms/concept.ts';
import { findDuplicates } from './duplicates.ts';
import type { Termbase } from './termbase.ts';

export interface TermbaseStatistics {
  concepts: number;
  terms: number;
  languages: { language: string; terms: number }[];
  statuses: Record<TermStatus, number>;
  withDefinition: number;
  /** Groups of concepts that say the same. */
  duplicates: number;
  /** Bytes of the file. */
  size: number;
}

/** Khmer and English first, then by their tags. */
export function languagesOf(concepts: readonly Concept[]): string[] {
  const found = new Set(concepts.flatMap(({ terms }) => terms.map(({ language }) => language)));
  const rank = (language: string) => (/^km\b/.test(language) ? 0 : /^en\b/.test(language) ? 1 : 2);
  return [...found].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

export function readTermStatistics(termbase: Termbase): TermbaseStatistics {
  const concepts = termbase.concepts();
  const terms = concepts.flatMap((concept) => concept.terms);
  const count = (is: (term: (typeof terms)[number]) => boolean) => terms.filter(is).length;
  return {
    concepts: concepts.length,
    terms: terms.length,
    languages: languagesOf(concepts).map((language) => ({
      language,
      terms: count((term) => term.language === language),
    })),
    statuses: Object.fromEntries(
      termStatuses.map((status) => [status, count((term) => term.status === status)]),
    ) as Record<TermStatus, number>,
    withDefinition: concepts.filter(({ definition }) => definition !== '').length,
    duplicates: findDuplicates(concepts).length,
    size: statSync(termbase.file).size,
  };
}
