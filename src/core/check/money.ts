import type { Check } from './check.ts';
import { signedRanges, valueRemark } from './figure-remarks.ts';

/** Amounts whose currency was changed or lost; a changed amount is a changed number. */
export const money: Check = {
  name: 'money',
  severity: 'error',
  checkRow: (row) =>
    row.figureDifferences
      .filter(({ kind }) => kind === 'currency')
      .map((difference) => ({
        ...valueRemark(difference),
        ...signedRanges(difference),
        code: 'currency',
        with: { source: difference.source!.currency ?? '–', target: difference.target!.currency ?? '–' },
      })),
};
