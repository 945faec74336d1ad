import type { Check } from './check.ts';

const english = /\b([a-z]{2,})\s+\1\b(?![-’'])/gi;
const mayRepeat =
  /^(?:had|that|is|very|so|bye|no|pago|sing|ha|bora|wagga|walla|duran|berlin|knock|many|much|more|really|never|yada|blah|boutros|sirhan|aye|hear|there|now|well|go|um|uh|zsa|yo)$/i;
const khmer = /([\u1780-\u17d3]{4,})[ \u200b]+\1(?![\u1780-\u17d3])/g;

/** A word written twice in a row. */
export const repetition: Check = {
  name: 'repetition',
  severity: 'warning',
  checkRow(row) {
    const pattern = row.targetIsKhmer ? khmer : english;
    return [...row.target.matchAll(pattern)].flatMap((match) => {
      const word = match[1]!;
      if (
        mayRepeat.test(word) ||
        (/^\p{Lu}/u.test(word) && match[0].endsWith(word) && row.target.split(match[0]).length > 2)
      )
        return [];
      const target = { start: match.index, end: match.index + match[0].length };
      return [{ code: 'repeated', with: { target: word }, target, fix: { ...target, text: word } }];
    });
  },
};
