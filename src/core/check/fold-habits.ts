import type { CheckName, Finding } from './finding.ts';

/** Checks of how a text is written, not of what it says. */
const typographic = new Set<CheckName>([
  'spacing',
  'punctuation',
  'sentence-end',
  'invisible',
  'digits',
  'colon',
  'capitals',
  'encoding',
]);
const leastRows = 8;
const leastShare = 0.025;
const leastSpellings = 3;

const rowsOf = (findings: readonly Finding[]) => new Set(findings.map(({ row }) => row)).size;

/**
 * Tells what a document does throughout once, where it does so first, with the number of further rows: a slip is
 * worth a look at each place, a habit worth one decision. A habit is a typographic finding in at least eight rows
 * and 2.5 % of all, or a word in three rows that no dictionary knows. Findings come sorted, and stay so.
 */
export function foldHabits(findings: readonly Finding[], rowCount: number): Finding[] {
  const groups = <K>(some: readonly Finding[], keyOf: (finding: Finding) => K) => [
    ...Map.groupBy(some, keyOf).values(),
  ];
  const written = findings.filter(({ check }) => typographic.has(check));
  const habitual = groups(written, ({ check }) => check)
    .filter((group) => rowsOf(group) >= leastRows && rowsOf(group) > rowCount * leastShare)
    .flatMap((group) => groups(group, ({ code }) => code));
  const misspelt = findings.filter(
    ({ check, with: said }) => check === 'spelling' && said?.['target'] !== undefined,
  );
  const unknown = groups(misspelt, (finding) => finding.with?.['target']).filter(
    (group) => rowsOf(group) >= leastSpellings,
  );
  const told = new Map<Finding, number>();
  for (const group of [...habitual, ...unknown]) {
    const more = rowsOf(group) - 1;
    group.forEach((finding, at) => told.set(finding, at === 0 ? more : -1));
  }
  return findings.flatMap((finding) => {
    const more = told.get(finding);
    if (more === undefined || more === 0) return [finding];
    return more > 0 ? [{ ...finding, more }] : [];
  });
}
