import { guessLanguage } from '../text/guess-language.ts';
import type { Check } from './check.ts';

const hasKhmer = /[\u1780-\u17b3]/;
const address = /^\W*(?:https?:\/\/|www\.)\S+(?:\s\S+)?\s*$/;

/** Source text that was copied instead of translated, and source text in the wrong language. */
export const untranslated: Check = {
  name: 'untranslated',
  severity: 'error',
  checkRow(row) {
    if (!row.isPair) return [];
    if (address.test(row.source)) return [];
    const whole = {
      source: { start: 0, end: row.source.length },
      target: { start: 0, end: row.target.length },
    };
    const khmer = row.targetIsKhmer ? 'target' : 'source';
    const sameScript = hasKhmer.test(row.source) === hasKhmer.test(row.target);
    if (
      sameScript &&
      row.sourceKey === row.targetKey &&
      guessLanguage(row.source) === (row.sourceIsKhmer ? 'km' : 'en')
    ) {
      const isWords = row.sourceIsKhmer || /[a-z]{2,}\W+[a-z]{2,}\W+[a-z]{2,}/.test(row.source);
      return isWords ? [{ code: 'copied', ...whole }] : [];
    }
    const isSentence = /(?:[a-z]+\W+){3}[a-z]+/.test(row[khmer]);
    if (isSentence && !/[\u1780-\u17b3]/.test(row[khmer]))
      return [{ code: khmer === 'source' ? 'sourceNotKhmer' : 'copied', severity: 'hint', ...whole }];
    return [];
  },
};
