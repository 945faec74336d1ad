import type { Check } from './check.ts';

const ends = /[.!?…។៕៚:;៖,—–-]["'”’»)\]\s]*$/;
const sourceEnds = /[។៕៚.!?]["'”’»)\] \u200b]*$/;
/** A clause has its verb; "Lead and coordinate the committee" is an item of a list, which ends as lists do. */
const hasVerb =
  /^(?:Is|Are|Was|Were|Has|Have|Do|Does|Did|Can|Will|Shall|May|Must)\b|\b(?:is|are|was|were|be|been|has|have|had|do|does|did|shall|must|may|might|can|cannot|could|will|would|should|it|they|he|she|we|you|I)\b|n['’]t\b|[a-z]{3,}ed\b(?! (?:to|by|on|in|with|for|from|at|as)\b)/;
const isAbbreviation = /(?:។ល។|។បេ។)[\s\u200b]*$/;

/** A sentence that ends in the source and has no full stop in the translation, or asks on one side alone. */
export const sentenceEnd: Check = {
  name: 'sentence-end',
  severity: 'hint',
  checkRow(row) {
    if (!row.isPair || row.kind === 'heading') return [];
    const source = row.source.replace(/[\s\u200b]+$/, '');
    const target = row.target.trimEnd();
    if (target.length < 30 || isAbbreviation.test(source)) return [];
    if (sourceEnds.test(source) && !ends.test(target) && (row.targetIsKhmer || hasVerb.test(target))) {
      const mark = row.targetIsKhmer ? '។' : source.endsWith('?') ? '?' : '.';
      const at = target.length;
      return [
        {
          code: 'noSentenceEnd',
          source: { start: source.length - 1, end: source.length },
          target: { start: at - 1, end: at },
          fix: { start: at, end: at, text: mark },
        },
      ];
    }
    return [];
  },
};
