import { matchKey } from '../../core/text/match-key.ts';
import type { MemorySide } from './index-store.ts';
import type { Memory } from './memory.ts';
import { unitsOfLikeTokens } from './like-tokens.ts';

/** Units that say the same: numbers of each group, first to last; groups by their first unit. */
export interface RepeatedUnits {
  /** Same text on both sides, by match key. */
  duplicates: number[][];
  /** Same source by match key, and more than one translation; each group has all units of the source. */
  contradictions: number[][];
}

/**
 * Repeats, taking `side` for the source. Texts are read only of units whose source has the same tokens as that of
 * another, so that a large memory need not be held.
 */
export function findRepeated({ database }: Memory, side: MemorySide): RepeatedUnits {
  const other = side === 'km' ? 'en' : 'km';
  const read = database.prepare(`SELECT ${side}, ${other} FROM unit WHERE id = ?`).raw() as unknown as {
    get(id: number): [string, string] | undefined;
  };
  const duplicates: number[][] = [];
  const contradictions: number[][] = [];
  for (const like of unitsOfLikeTokens(database, side)) {
    const keyOf = rememberKeys();
    const units = like.flatMap((id) => {
      const texts = read.get(id);
      return texts ? { id, source: keyOf(texts[0]), target: keyOf(texts[1]) } : [];
    });
    for (const same of Map.groupBy(units, ({ source }) => source).values()) {
      if (same.length < 2) continue;
      const byTarget = Map.groupBy(same, ({ target }) => target);
      for (const twins of byTarget.values()) if (twins.length > 1) duplicates.push(twins.map(({ id }) => id));
      if (byTarget.size > 1) contradictions.push(same.map(({ id }) => id));
    }
  }
  const byFirst = (a: number[], b: number[]) => a[0]! - b[0]!;
  return { duplicates: duplicates.sort(byFirst), contradictions: contradictions.sort(byFirst) };
}

/** Match keys of a few texts, many of which are the same to the letter. */
function rememberKeys(): (text: string) => string {
  const keys = new Map<string, string>();
  return (text) => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = matchKey(text);
    keys.set(text, key);
    return key;
  };
}
