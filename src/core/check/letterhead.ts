import { officialLineOfEnglish, officialLineOfKhmer, officialLines } from '../text/official-lines.ts';
import type { Check } from './check.ts';

const mark = /unofficial\s+translation/i;
const head = 30;

/** The letterhead in its official form, and the mark "Unofficial Translation". */
export const letterhead: Check = {
  name: 'letterhead',
  severity: 'warning',
  checkDocument(rows) {
    if (rows.length === 0 || rows[0]!.targetIsKhmer) return [];
    const found: ReturnType<NonNullable<Check['checkDocument']>> = [];
    let first = -1;
    rows.slice(0, head).forEach((row, at) => {
      if (!row.isPair || row.source.length > 80) return;
      const line = officialLineOfKhmer(row.source);
      if (!line) return;
      if (first < 0) first = at;
      const target = { start: 0, end: row.target.length };
      if (officialLineOfEnglish(row.target) === line) return;
      found.push({
        row: at,
        code: 'letterheadForm',
        with: { right: officialLines[line].en },
        source: { start: 0, end: row.source.length },
        target,
        fix: { ...target, text: officialLines[line].en },
      });
    });
    if (first >= 0 && !rows.some(({ target }) => mark.test(target)))
      found.push({
        row: first,
        code: 'markMissing',
        severity: 'hint',
        target: { start: 0, end: rows[first]!.target.length },
      });
    return found;
  },
};
