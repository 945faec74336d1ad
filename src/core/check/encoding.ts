import { normaliseKhmer } from '../text/normalise-khmer.ts';
import type { Check } from './check.ts';
import type { Remark } from './finding.ts';

const khmerRun = /[\u1780-\u17d3\u17dd\u200c\u200d]+/g;
/** Two orders of the same signs that no font shows differently: coeng ro before another coeng, a shifter before a coeng. */
const looksTheSame = (text: string) =>
  text
    .replace(/\u17d2\u179a(\u17d2[\u1780-\u17a2])/g, '$1\u17d2\u179a')
    .replace(/([\u17c9\u17ca])((?:\u17d2[\u1780-\u17a2])+)/g, '$2$1');
const markWithoutBase = /(?:^|[\s។៕])[\u17b6-\u17d1]/;

/** Khmer code points in an order that some fonts and every search show as another word. */
export const encoding: Check = {
  name: 'encoding',
  severity: 'hint',
  checkRow(row) {
    const side = row.targetIsKhmer ? 'target' : 'source';
    const text = row[side];
    const remarks: Remark[] = [];
    for (const match of text.matchAll(khmerRun)) {
      const right = normaliseKhmer(match[0]);
      if (
        right === match[0] ||
        looksTheSame(match[0]) === right ||
        looksTheSame(match[0]) === looksTheSame(right)
      )
        continue;
      let start = 0;
      while (match[0][start] === right[start]) start += 1;
      let [end, rightEnd] = [match[0].length, right.length];
      while (end > start && rightEnd > start && match[0][end - 1] === right[rightEnd - 1])
        [end, rightEnd] = [end - 1, rightEnd - 1];
      while (start > 0 && !/[\u1780-\u17b3]/.test(match[0][start]!)) start -= 1;
      const range = { start: match.index + start, end: match.index + Math.max(end, start + 1) };
      const written = right.slice(start, Math.max(rightEnd, start + 1));
      remarks.push({
        code: 'khmerOrder',
        with: { right: written },
        [side]: range,
        ...(side === 'target' && { fix: { ...range, text: written } }),
      });
    }
    const bare = markWithoutBase.exec(text);
    if (bare) {
      const start = bare.index + bare[0].length - 1;
      remarks.push({ code: 'markWithoutBase', [side]: { start, end: start + 1 } });
    }
    return remarks;
  },
};
