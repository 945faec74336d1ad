import { findByKey } from '../text/find-by-key.ts';
import { matchKey } from '../text/match-key.ts';
import type { Check, CheckedTerm } from './check.ts';
import type { CheckedRow } from './checked-row.ts';
import type { Remark } from './finding.ts';
import { findWords } from './find-words.ts';

interface Concept {
  key: string;
  wanted: CheckedTerm[];
  forbidden: CheckedTerm[];
}

const concepts = new WeakMap<readonly CheckedTerm[], Concept[]>();

/** Terms by the key of their source, the longest first. */
function conceptsOf(terms: readonly CheckedTerm[]): Concept[] {
  let list = concepts.get(terms);
  if (list) return list;
  const byKey = new Map<string, Concept>();
  for (const term of terms) {
    const key = matchKey(term.source).trim();
    if (key === '') continue;
    let concept = byKey.get(key);
    if (!concept) byKey.set(key, (concept = { key, wanted: [], forbidden: [] }));
    (term.status === 'forbidden' ? concept.forbidden : concept.wanted).push(term);
  }
  list = [...byKey.values()].sort((a, b) => b.key.length - a.key.length);
  concepts.set(terms, list);
  return list;
}

/** Titles of respect have a check of their own. */
const isHonorific = (key: string) => /^(?:ឯកឧត្តម|លោកជំទាវ|សម្តេច|លោក|លោកស្រី)$/.test(key);

/** Words that the termbase forbids, and terms whose translation is missing. */
export const term: Check = {
  name: 'term',
  severity: 'warning',
  checkRow(row, { terms }) {
    if (!row.isPair || terms.length === 0) return [];
    const taken: { start: number; end: number }[] = [];
    return conceptsOf(terms).flatMap((concept) => {
      if (isHonorific(concept.key) || !row.sourceKey.includes(concept.key)) return [];
      const places = findByKey(row.source, concept.key).filter(
        ({ start, end }) =>
          !taken.some((other) => other.start < end && start < other.end) && isWhole(row.source, start, end),
      );
      taken.push(...places);
      return places.length === 0 ? [] : remarksOn(row, concept, places);
    });
  },
};

/** Latin terms are whole words; Khmer has no spaces to tell by. */
function isWhole(text: string, start: number, end: number): boolean {
  const isLatin = (at: number) => /[A-Za-z]/.test(text[at] ?? '');
  return !(isLatin(start) && isLatin(start - 1)) && !(isLatin(end - 1) && isLatin(end));
}

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
