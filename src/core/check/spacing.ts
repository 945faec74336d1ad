import type { Check } from './check.ts';
import type { Remark } from './finding.ts';

const rules: { pattern: RegExp; code: string; fix: (match: RegExpExecArray) => string; english?: true }[] = [
  { pattern: /(?<=\S)[ \u00a0]{2,}(?=\S)/g, code: 'spacesTwice', fix: () => ' ' },
  {
    pattern: /(?<=[\p{L}\p{N}])[ \u00a0]+(?=[,;!?](?:\s|$)|\.(?:\s|$)(?!\.))/gu,
    code: 'spaceBefore',
    fix: () => '',
    english: true,
  },
  { pattern: /(?<=[([“«])[ \u00a0]+(?=\S)|(?<=\S)[ \u00a0]+(?=[)\]])/g, code: 'spaceInside', fix: () => '' },
  {
    pattern: /(?<=[a-z]{2}),(?=[A-Za-z]{2})|(?<=[a-z]{3})\.(?=[A-Z][a-z]{2})/g,
    code: 'spaceMissing',
    fix: ([mark]) => `${mark} `,
    english: true,
  },
];

/** Spaces too many and too few. */
export const spacing: Check = {
  name: 'spacing',
  severity: 'warning',
  checkRow(row) {
    const remarks: Remark[] = [];
    for (const { pattern, code, fix, english } of rules) {
      if (english && row.targetIsKhmer) continue;
      for (const match of row.target.matchAll(pattern)) {
        const target = { start: match.index, end: match.index + match[0].length };
        if (/\S*(?:www\.|https?:|@)\S*$/.test(row.target.slice(0, target.end))) continue;
        remarks.push({ code, target, fix: { ...target, text: fix(match) } });
      }
    }
    return remarks;
  },
};
