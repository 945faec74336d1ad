import type { Check } from './check.ts';
import type { Remark } from './finding.ts';

const pairs: [open: string, close: string][] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
];
const doubled = /(?<![.,;:!?])(?:,,|;;|::|\.\.|,\.|\.,(?=\s*$))(?![.,;:])/g;

/** Brackets and quotation marks without their partner, and marks written twice. */
export const punctuation: Check = {
  name: 'punctuation',
  severity: 'warning',
  checkRow(row) {
    const text = row.target;
    const remarks: Remark[] = [];
    for (const [open, close] of pairs) {
      const at = text.includes(open) || text.includes(close) ? unpaired(text, open, close) : -1;
      const isListMark = close === ')' && /^\s*[\w\u1780-\u17b3]{1,4}\)/.test(text);
      if (at < 0 || (isListMark && at < 6) || isSplit(row.source, open, close)) continue;
      remarks.push({ code: 'unpaired', with: { target: text[at]! }, target: { start: at, end: at + 1 } });
    }
    const mixed = /“[^”“"]*?(?:''|'’|")(?=[\s.,;)]|$)/.exec(text);
    if (mixed) {
      const end = mixed.index + mixed[0].length;
      const start = end - (mixed[0].endsWith('"') ? 1 : 2);
      const known = remarks.findIndex(({ target }) => text[target!.start] === '“');
      if (known >= 0) remarks.splice(known, 1);
      remarks.push({
        code: 'unpaired',
        with: { target: text.slice(start, end) },
        target: { start, end },
        fix: { start, end, text: '”' },
      });
    }
    for (const match of text.matchAll(doubled)) {
      const target = { start: match.index, end: match.index + match[0].length };
      remarks.push({
        code: 'markTwice',
        with: { target: match[0] },
        target,
        fix: { ...target, text: match[0][0]! },
      });
    }
    return remarks;
  },
};

/** The place of the first mark of a pair that has no partner; -1 where all have. */
function unpaired(text: string, open: string, close: string): number {
  const waiting: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === open) waiting.push(i);
    else if (text[i] === close && waiting.pop() === undefined)
      return /[:;]-?$/.test(text.slice(0, i)) ? -1 : i;
  }
  return waiting[0] ?? -1;
}

/** A quotation that goes on in another row is open in the source too. */
function isSplit(source: string, open: string, close: string): boolean {
  const count = (marks: string) => [...source].filter((c) => marks.includes(c)).length;
  const quotes = open === '“' || open === '«';
  return quotes ? count('“«') !== count('”»') : count(open) !== count(close);
}
