import { termKey } from './term-key.ts';
import type { StoredConcept } from './termbase.ts';

interface Group {
  ids: number[];
  definition: string;
}

/**
 * Groups of concepts that say the same: they share a term in each of two languages, or are in one language alone and
 * share a term there, and are not defined as two meanings of it. Numbers, first to last.
 */
export function findDuplicates(concepts: readonly StoredConcept[]): number[][] {
  const groups: Group[] = [];
  const known = new Map<string, Group>();
  for (const concept of concepts) {
    const { id, definition } = concept;
    const pairs = pairsOf(concept);
    const group = find(pairs, definition) ?? { ids: [], definition };
    if (group.ids.length === 0) groups.push(group);
    group.ids.push(id);
    group.definition ||= definition;
    for (const pair of pairs)
      for (const key of [pair, `${pair}\n${definition}`]) if (!known.has(key)) known.set(key, group);
  }
  return groups.map(({ ids }) => ids).filter(({ length }) => length > 1);

  function find(pairs: readonly string[], definition: string): Group | undefined {
    const alike = (key: string) => {
      const group = known.get(key);
      const differ = definition !== '' && group && group.definition !== '' && group.definition !== definition;
      return differ ? undefined : group;
    };
    for (const pair of pairs) {
      const group = alike(`${pair}\n${definition}`) ?? alike(`${pair}\n`) ?? alike(pair);
      if (group) return group;
    }
    return undefined;
  }
}

function pairsOf({ terms }: StoredConcept): string[] {
  const keyed = terms.map((term) => ({ language: term.language, key: termKey(term) }));
  if (new Set(keyed.map(({ language }) => language)).size === 1) return keyed.map(({ key }) => key);
  return keyed.flatMap((one, at) =>
    keyed
      .slice(at + 1)
      .filter(({ language }) => language !== one.language)
      .map(({ key }) => (one.key < key ? `${one.key}\0${key}` : `${key}\0${one.key}`)),
  );
}
