import type { Check } from './check.ts';
import type { CheckedRow } from './checked-row.ts';

const least = 12;

/** The same source translated in two ways, and two sources translated alike. */
export const consistency: Check = {
  name: 'consistency',
  severity: 'warning',
  checkDocument(rows) {
    const found: ReturnType<NonNullable<Check['checkDocument']>> = [];
    compare(
      rows,
      (row) => row.sourceKey,
      (row) => row.targetKey,
      (row, first) => {
        found.push({
          row,
          code: 'twoTranslations',
          with: { row: String(first + 1), other: rows[first]!.target },
          source: { start: 0, end: rows[row]!.source.length },
          target: { start: 0, end: rows[row]!.target.length },
          fix: { start: 0, end: rows[row]!.target.length, text: rows[first]!.target },
        });
      },
    );
    compare(
      rows,
      (row) => row.targetKey,
      (row) => row.sourceKey,
      (row, first) => {
        found.push({
          row,
          code: 'twoSources',
          severity: 'hint',
          with: { row: String(first + 1), other: rows[first]!.source },
          source: { start: 0, end: rows[row]!.source.length },
          target: { start: 0, end: rows[row]!.target.length },
        });
      },
    );
    return found;
  },
};

function compare(
  rows: readonly CheckedRow[],
  same: (row: CheckedRow) => string,
  different: (row: CheckedRow) => string,
  tell: (row: number, first: number) => void,
): void {
  const first = new Map<string, number>();
  rows.forEach((row, at) => {
    if (!row.isPair || row.source.length < least || row.target.length < least) return;
    const key = same(row);
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else if (loose(different(row)) !== loose(different(rows[before]!))) tell(at, before);
  });
}

const loose = (key: string) => key.replace(/[\s.,;:។៕"'()]/g, '');
