import type { Check } from './check.ts';
import { lengthRatio } from './expected-length.ts';

const tooLong = 2.1;
/** What translations of Cambodian documents add on purpose. */
const usual =
  /^[[(“"]*(?:unofficial translation.*|signed(?: and (?:stamped|sealed))?|stamp(?:ed)?|seal|on|under|\d+|ការបកប្រែក្រៅផ្លូវការ)[\])”".]*$/i;

/** Translation that no source text stands behind, and translations far longer than they should be. */
export const addition: Check = {
  name: 'addition',
  severity: 'warning',
  checkDocument(rows) {
    if (!rows.some(({ source }) => source.trim() !== '')) return [];
    const ratio = lengthRatio(rows);
    return rows.flatMap((row, at) => {
      const whole = { start: 0, end: row.target.length };
      if (row.source.trim() === '' && /[\p{L}\p{N}]/u.test(row.target) && !usual.test(row.target.trim()))
        return [{ row: at, code: 'noSource', source: { start: 0, end: row.source.length }, target: whole }];
      const { source, target } = row.visible;
      if (!row.isPair || target < 60 || target * ratio < source * tooLong) return [];
      const share = Math.round((target * ratio * 100) / source);
      return [
        {
          row: at,
          code: 'tooLong',
          with: { share: String(share) },
          source: { start: 0, end: row.source.length },
          target: whole,
        },
      ];
    });
  },
};
