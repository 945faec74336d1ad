import { type Corpus, elsewhere } from './corpus.ts';
import type { SeedPairs } from './pair-table.ts';

/** Prior counts: the same token on both sides, or words that begin with the same five letters. */
const same = 2;
const alike = 0.5;

/** Types that may be each other's translation by their looks: numbers, names, punctuation, loan words. */
export function findCognates(source: Corpus, target: Corpus): SeedPairs {
  const pairs: SeedPairs = { source: [], target: [], forward: [], backward: [] };
  const exact = new Map(target.types.map((type, at) => [type, at]));
  const stems = new Map<string, number[]>();
  target.types.forEach((type, at) => {
    const stem = stemOf(type);
    if (stem === undefined) return;
    const list = stems.get(stem);
    if (list) list.push(at);
    else stems.set(stem, [at]);
  });
  source.types.forEach((type, at) => {
    if (type === elsewhere) return;
    const twin = exact.get(type);
    const stem = stemOf(type);
    const cousins = stem === undefined ? [] : (stems.get(stem) ?? []);
    for (const other of new Set([...(twin === undefined ? [] : [twin]), ...cousins])) {
      pairs.source.push(at);
      pairs.target.push(other);
      pairs.forward.push(other === twin ? same : alike);
      pairs.backward.push(other === twin ? same : alike);
    }
  });
  return pairs;
}

function stemOf(type: string): string | undefined {
  return /^\p{L}{5}/u.test(type) ? type.slice(0, 5) : undefined;
}
