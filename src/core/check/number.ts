import type { Check } from './check.ts';
import { differenceRole, valueRemark } from './figure-remarks.ts';

const kinds = new Set(['missing', 'added', 'changed', 'separators']);

/** Numbers that are missing, added, changed or written by the other language's convention. */
export const number: Check = {
  name: 'number',
  severity: 'error',
  checkRow: (row) =>
    row.figureDifferences
      .filter((difference) => kinds.has(difference.kind) && differenceRole(difference) === 'number')
      .map(valueRemark),
};
