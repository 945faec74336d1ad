import { matchKey } from '../text/match-key.ts';
import type { Check } from './check.ts';

const motto = matchKey('ជាតិ សាសនា ព្រះមហាក្សត្រ').replaceAll(' ', '');
const kingdom = matchKey('ព្រះរាជាណាចក្រកម្ពុជា');
const lines: [khmer: string, english: RegExp, right: string][] = [
  [kingdom, /^kingdom of cambodia$/i, 'KINGDOM OF CAMBODIA'],
  [motto, /^nation\s*[-–—,]?\s*religion\s*[-–—,]?\s*king$/i, 'NATION RELIGION KING'],
];
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
      const key = row.sourceKey.replaceAll(' ', '').replace(/^[^\u1780-\u17b3]+|[^\u1780-\u17d3]+$/g, '');
      const line = lines.find(([khmer]) => khmer === key);
      if (!line) return;
      if (first < 0) first = at;
      const target = { start: 0, end: row.target.length };
      if (line[1].test(row.target.trim().replace(/\s+/g, ' '))) return;
      found.push({
        row: at,
        code: 'letterheadForm',
        with: { right: line[2] },
        source: { start: 0, end: row.source.length },
        target,
        fix: { ...target, text: line[2] },
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
