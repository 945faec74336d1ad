import type { Check } from './check.ts';

const yuukaleapintu = /(?<=[\s\u200b)»”0-9០-៩A-Za-z]|មាន|គឺ|ថា|ក្រោម|នេះ)\u17c8(?=[\s\u200b]|$)/g;

/** The Khmer sign ៈ written for a colon, and the Khmer colon ៖ in English. */
export const colon: Check = {
  name: 'colon',
  severity: 'warning',
  checkRow(row) {
    const side = row.targetIsKhmer ? 'target' : 'source';
    const wrong = [...row[side].matchAll(yuukaleapintu)].map((match) => {
      const range = { start: match.index, end: match.index + 1 };
      return { code: 'colonSign', [side]: range, ...(side === 'target' && { fix: { ...range, text: '៖' } }) };
    });
    if (row.targetIsKhmer) return wrong;
    const english = [...row.target.matchAll(/[៖ៈ]/g)].filter(
      ({ index }) => !/[\u1780-\u17d3]/.test(row.target[index - 1] ?? ''),
    );
    return [
      ...wrong,
      ...english.map((match) => {
        const target = { start: match.index, end: match.index + 1 };
        return { code: 'colonKhmer', with: { target: match[0] }, target, fix: { ...target, text: ':' } };
      }),
    ];
  },
};
