import type { Check } from './check.ts';

const khmer = /[\u1780-\u17df](?:[\u1780-\u17ff\u200b ]*[\u1780-\u17df])?/g;

/** Khmer letters that were left in a translation that is not Khmer. */
export const script: Check = {
  name: 'script',
  severity: 'error',
  checkRow(row) {
    if (row.targetIsKhmer || !/[A-Za-z]/.test(row.target)) return [];
    return [...row.target.matchAll(khmer)].map((match) => ({
      code: 'khmerLeft',
      with: { target: match[0] },
      target: { start: match.index, end: match.index + match[0].length },
    }));
  },
};
