import { TermFinder } from '../terms/term-finder.ts';
import { matchKey } from '../text/match-key.ts';
import type { Check, CheckedTerm } from './check.ts';
import type { CheckedRow } from './checked-row.ts';
import type { Remark } from './finding.ts';
import { findWords } from './find-words.ts';

interface Concept {
  source: string;
  wanted: CheckedTerm[];
  forbidden: CheckedTerm[];
}

const finders = new WeakMap<readonly CheckedTerm[], Map<string, TermFinder<Concept>>>();

/** Terms by the key of their source, ready to be found. */
function finderFor(terms: readonly CheckedTerm[], language: string): TermFinder<Concept> {
  const made = finders.get(terms)?.get(language);
  if (made) return made;
  const byKey = new Map<string, Concept>();
  for (const term of terms) {
    const key = matchKey(term.source).trim();
    if (key === '' || isHonorific(key)) continue;
    let concept = byKey.get(key);
    if (!concept) byKey.set(key, (concept = { source: term.source, wanted: [], forbidden: [] }));
    (term.status === 'forbidden' ? concept.forbidden : concept.wanted).push(term);
  }
  const finder = new TermFinder<Concept>(language);
  for (const concept of byKey.values()) finder.add(concept.source, concept);
  const languages = finders.get(terms) ?? new Map<string, TermFinder<Concept>>();
  finders.set(terms, languages.set(language, finder));
  return finder;
}

/** Titles of respect have a check of their own. */
const isHonorific = (key: string) => /^(?:ឯកឧត្តម|លោកជំទាវ|សម្តេច|លោក|លោកស្រី)$/.test(key);

/** Words that the termbase forbids, and terms whose translation is missing. */
export const term: Check = {
  name: 'term',
  severity: 'warning',
  checkRow(row, { terms }) {
    if (!row.isPair || terms.length === 0) return [];
    const found = finderFor(terms, row.languages.source).find(row.source);
    const places = Map.groupBy(found, (place) => place.terms[0]!);
    return [...places].flatMap(([concept, standing]) => remarksOn(row, concept, standing));
  },
};

function remarksOn(
  row: CheckedRow,
  { wanted, forbidden }: Concept,
  places: { start: number; end: number }[],
): Remark[] {
  const isKhmer = row.targetIsKhmer;
  const given = wanted.reduce((sum, { target }) => sum + findWords(row.target, target, isKhmer).length, 0);
  if (given >= places.length) return [];
  const source = places[Math.min(given, places.length - 1)]!;
  const right = wanted.find(({ status }) => status === 'preferred') ?? wanted[0];
  for (const { target, note } of forbidden) {
    const found = findWords(row.target, target, isKhmer)[0];
    if (!found) continue;
    const written = row.target.slice(found.start, found.end);
    const text =
      right && /^[A-Z]/.test(written) && !/^[A-Z]/.test(right.target)
        ? right.target[0]!.toUpperCase() + right.target.slice(1)
        : right?.target;
    return [
      {
        code: 'termForbidden',
        severity: 'error',
        with: { target: written, right: right?.target ?? '', note },
        source,
        target: found,
        ...(text !== undefined && { fix: { ...found, text } }),
      },
    ];
  }
  if (!right || given > 0) return [];
  return [
    {
      code: 'termMissing',
      with: { source: row.source.slice(source.start, source.end), right: right.target },
      source,
    },
  ];
}
