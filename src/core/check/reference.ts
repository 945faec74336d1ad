import { legalReferences } from '../text/legal-references.ts';
import type { Check } from './check.ts';
import type { CheckedRow } from './checked-row.ts';
import { differenceRole, valueRemark } from './figure-remarks.ts';
import type { Remark } from './finding.ts';

const kinds = new Set(['missing', 'added', 'changed']);

/** Letters in the numbers of Cambodian acts, as both languages write them. */
const actLetters: [khmer: RegExp, english: string][] = [
  [/អនក្រ\.?[ \u200b]?បក/, 'ANKR.BK'],
  [/នស\/រកត/, 'NS/RKT'],
  [/នស\/រកម/, 'NS/RKM'],
];

/** References to parts of laws, and the letters in the numbers of acts. */
export const reference: Check = {
  name: 'reference',
  severity: 'error',
  checkRow(row) {
    if (!row.isPair) return [];
    const values = row.figureDifferences.filter(
      (difference) => kinds.has(difference.kind) && differenceRole(difference) === 'reference',
    );
    return [...values.map(valueRemark), ...levels(row), ...acts(row)];
  },
};

/** The same number named as a part of another level: មាត្រា ១២ as "Chapter 12". */
function levels(row: CheckedRow): Remark[] {
  const source = legalReferences(row.source, row.languages.source);
  if (source.length === 0) return [];
  const target = legalReferences(row.target, row.languages.target);
  return target.flatMap((found) => {
    const same = source.filter(({ value }) => value === found.value);
    if (same.length === 0 || same.some(({ level }) => level === found.level)) return [];
    const other = same[0]!;
    if (target.some(({ value, level }) => value === other.value && level === other.level)) return [];
    const written = row.target.slice(0, found.end).match(/\S+[ \u00a0]+\S+$/)?.[0] ?? found.value;
    return [
      {
        code: 'referenceLevel',
        with: {
          target: written,
          source: row.source.slice(other.start - 12 < 0 ? 0 : other.start - 12, other.end).trim(),
        },
        source: { start: other.start, end: other.end },
        target: { start: found.end - written.length, end: found.end },
      },
    ];
  });
}

function acts(row: CheckedRow): Remark[] {
  if (!row.sourceIsKhmer) return [];
  return actLetters.flatMap(([khmer, english]) => {
    const source = khmer.exec(row.source);
    if (!source || row.target.toUpperCase().includes(english)) return [];
    const prefix = english.split(/[./]/)[0]!;
    const written = new RegExp(`\\b${prefix}[./ ]?[A-Z]{1,4}\\b`).exec(row.target);
    return [
      {
        code: 'actLetters',
        with: { source: source[0], right: english, target: written?.[0] ?? '' },
        source: { start: source.index, end: source.index + source[0].length },
        ...(written && {
          target: { start: written.index, end: written.index + written[0].length },
          fix: { start: written.index, end: written.index + written[0].length, text: english },
        }),
      },
    ];
  });
}
