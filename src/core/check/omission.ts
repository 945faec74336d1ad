import type { Check } from './check.ts';
import { lengthRatio } from './expected-length.ts';

const tooShort = 2.1;
/** A document of which less than this share is translated is being translated, not short of sentences. */
const translatedFrom = 0.5;

/** Source text without a translation, and translations far shorter than they should be. */
export const omission: Check = {
  name: 'omission',
  severity: 'error',
  checkDocument(rows) {
    const withSource = rows.filter(({ source }) => source.trim() !== '');
    const done = withSource.filter(({ target }) => target.trim() !== '').length;
    if (done < withSource.length * translatedFrom) return [];
    const ratio = lengthRatio(rows);
    return rows.flatMap((row, at) => {
      const whole = { start: 0, end: row.source.length };
      if (/[\p{L}\p{N}]/u.test(row.source) && row.target.trim() === '')
        return [
          { row: at, code: 'notTranslated', source: whole, target: { start: 0, end: row.target.length } },
        ];
      const { source, target } = row.visible;
      if (!row.isPair || source < 60 || source < target * ratio * tooShort) return [];
      const share = Math.round((target * ratio * 100) / source);
      return [
        {
          row: at,
          code: 'tooShort',
          with: { share: String(share) },
          severity: 'warning',
          source: whole,
          target: { start: 0, end: row.target.length },
        },
      ];
    });
  },
};
