import type { Check } from './check.ts';
import { editDistance } from './edit-distance.ts';

const capitalised = /(?<=[a-z,;] )[A-Z][a-z]{5,}\b/g;
const inflected = /(?:s|es|ed|ing|er|n|ian|ese|an|ic|al|ly)$/;

/** Two spellings of what looks like one name: "Santibandit" and "Santibindit". */
export const name: Check = {
  name: 'name',
  severity: 'warning',
  checkDocument(rows, { isSpelled }) {
    if (rows.length === 0 || rows[0]!.targetIsKhmer) return [];
    const places = new Map<string, { row: number; start: number }[]>();
    rows.forEach((row, at) => {
      for (const match of row.target.matchAll(capitalised)) {
        const known = places.get(match[0]);
        if (known) known.push({ row: at, start: match.index });
        else if (!isSpelled?.(match[0]) && !isSpelled?.(match[0].toLowerCase()))
          places.set(match[0], [{ row: at, start: match.index }]);
      }
    });
    const byDeletion = new Map<string, string[]>();
    const found: ReturnType<NonNullable<Check['checkDocument']>> = [];
    const words = [...places.keys()].sort((a, b) => places.get(b)!.length - places.get(a)!.length);
    for (const word of words) {
      const other = similar(word, byDeletion);
      if (other === undefined || rows.some((row) => row.source.includes(word))) continue;
      for (const { row, start } of places.get(word)!) {
        const target = { start, end: start + word.length };
        found.push({
          row,
          code: 'nameSpelling',
          with: { target: word, other },
          target,
          fix: { ...target, text: other },
        });
      }
    }
    return found;
  },
};

/** A word already seen that differs in one letter, found by what is left of both without one (SymSpell). */
function similar(word: string, byDeletion: Map<string, string[]>): string | undefined {
  const keys = [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
  let best: string | undefined;
  for (const key of keys) {
    best ??= byDeletion
      .get(key)
      ?.find((other) => editDistance(word, other, 1) === 1 && !isInflection(word, other));
  }
  for (const key of keys) byDeletion.set(key, [...(byDeletion.get(key) ?? []), word]);
  return best;
}

function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.startsWith(short) ||
    (short.length !== long.length && inflected.test(long) && long.startsWith(short.slice(0, -1)))
  );
}
