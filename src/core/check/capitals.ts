import type { Check } from './check.ts';
import type { Remark } from './finding.ts';

const office =
  /\b(?:(?:deputy )?prime minister|(?:senior )?minister(?= of [A-Z])|secretary of state(?= (?:of|for) [A-Z])|ministry of [A-Z]\w+|royal government of Cambodia|kingdom of Cambodia)\b(?! of (?:the )?(?:[A-Z]\w+ )?(?:countr|stat))/g;
const beforeName = /^ [A-Z][a-z]/;
const small =
  /^(?:of|and|the|for|on|in|to|a|an|by|with|at|from|or|as|under|its|de|into|onto|up|down|off|out|over|after|before|between|through|within|without|about|against|among|during|until|upon|via|per|than|but|nor|so|yet|if|when|is|are|be)$/;

/** Offices before names and of ministries, first words, and headings that are capitalised in part. */
export const capitals: Check = {
  name: 'capitals',
  severity: 'hint',
  checkRow(row) {
    if (row.targetIsKhmer || !row.isPair) return [];
    const remarks: Remark[] = [];
    for (const match of row.target.matchAll(office)) {
      const end = match.index + match[0].length;
      if (/prime minister$/.test(match[0]) && !beforeName.test(row.target.slice(end))) continue;
      const target = { start: match.index, end };
      const text = match[0]
        .split(' ')
        .map((word) => (small.test(word) ? word : word[0]!.toUpperCase() + word.slice(1)))
        .join(' ');
      remarks.push({
        code: 'officeCapitals',
        with: { target: match[0], right: text },
        target,
        fix: { ...target, text },
      });
    }
    if (row.kind === 'heading') remarks.push(...headingRemarks(row.target));
    return remarks;
  },
};

function headingRemarks(text: string): Remark[] {
  const words = [...text.matchAll(/[A-Za-z][A-Za-z'’-]*/g)].filter(([word]) => !small.test(word));
  const lower = words.filter(([word]) => /^[a-z]+$/.test(word));
  if (words.length < 4 || lower.length === 0 || lower.length > words.length * 0.34) return [];
  return lower.map((match) => {
    const target = { start: match.index, end: match.index + match[0].length };
    const right = match[0][0]!.toUpperCase() + match[0].slice(1);
    return { code: 'headingCapitals', with: { target: match[0] }, target, fix: { ...target, text: right } };
  });
}
