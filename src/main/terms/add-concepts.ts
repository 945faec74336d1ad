import type { Concept } from '../../core/terms/concept.ts';
import { findDuplicates } from './duplicates.ts';
import { mergeConcepts } from './merge-concepts.ts';
import type { StoredConcept, Termbase } from './termbase.ts';

/** What became of concepts that were added. */
export interface AddedConcepts {
  /** New ones. */
  concepts: number;
  /** Those that said the same as one that was there, which took in what they say. */
  merged: number;
}

/**
 * Adds concepts, all or none, each joined with the one that says the same where there is one: so adding them twice
 * changes nothing.
 */
export function addConcepts(termbase: Termbase, added: readonly Concept[]): AddedConcepts {
  return termbase.edit(() => {
    const stored = termbase.concepts();
    const known = new Set(stored.map(({ id }) => id));
    const fresh = added.map((concept, at): StoredConcept => ({ ...concept, id: -1 - at }));
    const byId = new Map([...stored, ...fresh].map((concept) => [concept.id, concept]));
    const groups = findDuplicates([...stored, ...fresh]).map((ids) => ids.map((id) => byId.get(id)!));
    const joined = new Set<number>();
    let merged = 0;
    for (const group of groups) {
      const base = group.find(({ id }) => known.has(id));
      const others = group.filter((each) => each.id < 0);
      if (!base || others.length === 0) continue;
      for (const { id } of others) joined.add(id);
      const all = mergeConcepts([base, ...others]);
      merged += others.length;
      if (JSON.stringify(all) !== JSON.stringify(mergeConcepts([base]))) termbase.replace(base.id, all);
    }
    const rest = fresh.filter(({ id }) => !joined.has(id));
    termbase.add(rest);
    return { concepts: rest.length, merged };
  });
}

/** Takes in all that another termbase has. */
export function mergeTermbase(into: Termbase, from: Termbase): AddedConcepts {
  return addConcepts(into, from.concepts());
}
