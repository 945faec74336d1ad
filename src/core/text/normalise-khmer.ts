import { orderSyllable } from './order-syllable.ts';
import { ATTHACAN, COENG, ZWJ, syllableRank } from './syllable-rank.ts';

/** Where the syllable that begins with the base at `start` ends. */
function syllableEnd(text: string, start: number): number {
  let afterCoeng = false;
  for (let end = start + 1; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    const rank = syllableRank(unit);
    if (rank > 1) {
      afterCoeng = unit === COENG || (afterCoeng && unit === ATTHACAN);
      continue;
    }
    if (!afterCoeng) return end;
    let subscript = end;
    while (text.charCodeAt(subscript) === ZWJ) subscript += 1;
    if (syllableRank(text.charCodeAt(subscript)) !== 1) return end;
    end = subscript;
    afterCoeng = false;
  }
  return text.length;
}

/**
 * The text with every Khmer syllable in the order of SIL's "Khmer Encoding Structure" (2024), rules a to e;
 * with `daToTa` also rule f. Everything else stays as it is; normalising twice changes nothing more.
 */
export function normaliseKhmer(text: string, options: { daToTa?: boolean } = {}): string {
  const how = { daToTa: options.daToTa ?? false, squeeze: false };
  let result = '';
  let copied = 0;
  for (let i = 0; i < text.length;) {
    if (syllableRank(text.charCodeAt(i)) !== 1) {
      i += 1;
      continue;
    }
    const end = syllableEnd(text, i);
    if (end > i + 1) {
      const units: number[] = [];
      for (let j = i; j < end; j += 1) units.push(text.charCodeAt(j));
      const ordered = orderSyllable(units, how);
      if (ordered !== units) {
        result += text.slice(copied, i);
        for (const unit of ordered) result += String.fromCharCode(unit);
        copied = end;
      }
    }
    i = end;
  }
  return copied === 0 ? text : result + text.slice(copied);
}
