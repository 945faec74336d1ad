import type { Check } from './check.ts';
import { signedRanges, valueRemark } from './figure-remarks.ts';

/** Numbers that are a percentage on one side alone. */
export const percent: Check = {
  name: 'percent',
  severity: 'error',
  checkRow: (row) =>
    row.figureDifferences
      .filter(({ kind }) => kind === 'percent')
      .map((difference) => {
        const target = difference.target!;
        const isLost = difference.source!.percent === true;
        return {
          ...valueRemark(difference),
          ...signedRanges(difference),
          code: isLost ? 'percentLost' : 'percentAdded',
          ...(isLost && {
            fix: { start: target.end, end: target.end, text: row.targetIsKhmer ? '%' : ' percent' },
          }),
        };
      }),
};
