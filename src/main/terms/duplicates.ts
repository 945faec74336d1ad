import { type StoredConcept, termKey } from './termbase.ts';

/**
 * Groups of concepts that say the same: they share a term in each of two languages, or are in one language alone and
 * share a term there. Numbers, first to last.
 */
export function findDuplicates(concepts: readonly StoredConcept[]): number[][] {
  const leader = new Map<number, number>();
  const leaderOf = (id: number): number => {
    const next = leader.get(id) ?? id;
    return next === id ? id : leaderOf(next);
  };
  const first = new Map<string, number>();
  for (const concept of concepts) {
    for (const pair of pairsOf(concept)) {
      const before = first.get(pair);
      if (before === undefined) first.set(pair, concept.id);
      else leader.set(leaderOf(concept.id), leaderOf(before));
    }
  }
  const groups = Map.groupBy(concepts, ({ id }) => leaderOf(id));
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.map(({ id }) => id));
}

function pairsOf({ terms }: StoredConcept): string[] {
  const languages = new Set(terms.map(({ language }) => language));
  if (languages.size === 1) return terms.map(termKey);
  return terms.flatMap((one, at) =>
    terms
      .slice(at + 1)
      .filter(({ language }) => language !== one.language)
      .map((other) => [termKey(one), termKey(other)].sort().join('\0')),
  );
}
