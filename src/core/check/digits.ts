import { khmerDigits } from '../text/khmer-digits.ts';
import { foldDigits } from '../text/fold-digits.ts';
import type { Check } from './check.ts';
import type { Remark } from './finding.ts';

const mixed = /[0-9]+[០-៩][0-9០-៩]*|[០-៩]+[0-9][0-9០-៩]*/g;
const khmer = /[០-៩]+/g;

/** Khmer and Latin digits in one number, and Khmer digits in English. */
export const digits: Check = {
  name: 'digits',
  severity: 'warning',
  checkRow(row) {
    const remarks: Remark[] = [...row.source.matchAll(mixed)].map((match) => ({
      code: 'digitsMixed',
      with: { target: match[0] },
      source: { start: match.index, end: match.index + match[0].length },
    }));
    for (const match of row.target.matchAll(row.targetIsKhmer ? mixed : khmer)) {
      const target = { start: match.index, end: match.index + match[0].length };
      const folded = foldDigits(match[0]);
      const text = row.targetIsKhmer ? khmerDigits(folded) : folded;
      remarks.push({
        code: row.targetIsKhmer ? 'digitsMixed' : 'digitsKhmer',
        with: { target: match[0] },
        target,
        fix: { ...target, text },
      });
    }
    return remarks;
  },
};
