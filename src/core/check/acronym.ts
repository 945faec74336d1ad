import { holds, initialsOf, neighboursSwapped, readAcronyms, standsFor } from '../text/acronyms.ts';
import type { Check } from './check.ts';
import { editDistance } from './edit-distance.ts';
import type { CheckedRow } from './checked-row.ts';
import type { Remark, TextRange } from './finding.ts';

const sorted = (letters: string) => [...letters].sort().join('');

/** Nobody explains these. */
const wellKnown = new Set(['PDR', 'USA', 'USD', 'KHR', 'COVID', 'PhD', 'CEO', 'PDF', 'ISBN', 'URL']);

/** Acronyms that look like another, come before their definition, or are defined twice. */
export const acronym: Check = {
  name: 'acronym',
  severity: 'error',
  checkDocument(rows, { terms }) {
    if (rows.length === 0 || rows[0]!.targetIsKhmer) return [];
    const uses = rows.flatMap((row, at) =>
      /[A-Z.]{3}/.test(row.target) ? readAcronyms(row.target).map((use) => ({ ...use, row: at })) : [],
    );
    const defined = new Map<string, { expansion: string; row: number; start: number }>();
    const counts = new Map<string, number>();
    for (const { letters, expansion, row, start } of uses) {
      counts.set(letters, (counts.get(letters) ?? 0) + 1);
      if (expansion !== undefined && standsFor(letters, expansion) && !defined.has(letters))
        defined.set(letters, { expansion, row, start });
    }
    const known = new Set([
      ...defined.keys(),
      ...terms
        .filter(({ status }) => status !== 'forbidden')
        .flatMap(({ target }) => target.match(/\b[A-Z]{3,8}\b/g) ?? []),
    ]);
    const early = new Set<string>();
    return uses.flatMap(({ letters, expansion, row, start, end }): (Remark & { row: number })[] => {
      const target = { start, end };
      const written = rows[row]!.target.slice(start, end);
      const definition = defined.get(letters);
      if (rows[row]!.source.includes(written)) return [];
      const sourceForm = swappedInSource(letters, rows[row]!);
      if (sourceForm !== undefined) return [lookAlike(row, written, target, sourceForm)];
      if (expansion !== undefined && !standsFor(letters, expansion)) {
        const initials = initialsOf(expansion);
        const right =
          [...known].find((other) => sorted(other) === sorted(letters)) ??
          neighboursSwapped(letters).find((other) => holds(other, initials)) ??
          (sorted(initials) === sorted(letters) ? initials : undefined);
        if (right !== undefined)
          return [
            {
              row,
              code: 'acronymLetters',
              with: { target: written, right },
              target,
              fix: { ...target, text: right },
            },
          ];
      }
      if (!known.has(letters)) {
        if (wellKnown.has(letters)) return [];
        const right = [...known].find(
          (other) =>
            other.length >= 3 &&
            (sorted(other) === sorted(letters) ||
              (letters.length >= 4 && editDistance(letters, other, 1) === 1)) &&
            (counts.get(other) ?? 0) >= (counts.get(letters) ?? 0),
        );
        if (right !== undefined) return [lookAlike(row, written, target, right)];
        const wasDefined =
          defined.size > 0 &&
          !early.has(letters) &&
          /(?:[\u1780-\u17b3][\u17b6-\u17d1]?\.){2}/.test(rows[row]!.source);
        early.add(letters);
        return wasDefined
          ? [{ row, code: 'acronymUnknown', with: { target: written }, target, severity: 'hint' as const }]
          : [];
      }
      if (!definition) return [];
      if (
        expansion !== undefined &&
        standsFor(letters, expansion) &&
        clean(expansion) !== clean(definition.expansion) &&
        !clean(expansion).endsWith(clean(definition.expansion)) &&
        !clean(definition.expansion).endsWith(clean(expansion))
      )
        return [
          {
            row,
            code: 'acronymTwice',
            with: { target: written, first: definition.expansion, second: expansion },
            target,
            severity: 'warning' as const,
          },
        ];
      if (
        (row < definition.row || (row === definition.row && start < definition.start)) &&
        !early.has(letters)
      ) {
        early.add(letters);
        return [{ row, code: 'acronymEarly', with: { target: written }, target, severity: 'hint' as const }];
      }
      return [];
    });
  },
};

const lookAlike = (row: number, written: string, target: TextRange, right: string) => ({
  row,
  code: 'acronymLookAlike',
  with: { target: written, right },
  target,
  fix: { ...target, text: right },
});

/** An acronym in Latin letters of the source that the translation writes in another order only. */
function swappedInSource(letters: string, row: CheckedRow): string | undefined {
  const inSource: string[] = row.source.match(/(?<![A-Za-z])[A-Z]{3,8}(?![A-Za-z])/g) ?? [];
  return inSource.find((other) => sorted(other) === sorted(letters) && !row.target.includes(other));
}

const clean = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/\b(?:the|of|and|for) /g, '');
