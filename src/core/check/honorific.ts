import { honorifics, isNamed } from '../text/honorifics.ts';
import type { Check } from './check.ts';
import type { Remark, TextRange } from './finding.ts';

/** Titles of respect before a name that the translation leaves out. */
export const honorific: Check = {
  name: 'honorific',
  severity: 'warning',
  checkRow(row) {
    if (!row.isPair || !row.sourceIsKhmer) return [];
    const remarks: Remark[] = [];
    let allowed = 0;
    for (const { khmer, english, right } of honorifics) {
      const found = [...row.source.matchAll(khmer)].filter((match) =>
        isNamed(row.source, match.index + match[0].length),
      );
      if (found.length === 0) continue;
      const given = row.target.match(english)?.length ?? 0;
      allowed += given;
      if (given > 0 && (given >= found.length || /Excellencies/i.test(row.target))) continue;
      const match = found[given === 0 ? 0 : found.length - 1]!;
      const name = bareName(row.target, english);
      remarks.push({
        code: 'honorific',
        with: { source: match[0].trim(), right },
        source: { start: match.index, end: match.index + match[0].trimEnd().length },
        ...(name && { target: name, fix: { start: name.start, end: name.start, text: `${right} ` } }),
      });
    }
    return allowed > 6 ? [] : remarks;
  },
};

const capitalised = /\b[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+)+/g;
const noName =
  /\b(?:Ministry|Minister|Department|Committee|Kingdom|National|Royal|Council|General|Secretary|Head|Chairman|Director|President|Prime|Deputy|Government|Policy|Workshop|University|Republic|Phnom|Digital|Office|Commission|Assembly|Senate|Academy|Bank|Press|Release|United|Nations|Cambodia)\b/;

/** The first run of capitalised words that looks like a person's name and has no title of respect before it. */
function bareName(text: string, english: RegExp): TextRange | null {
  for (const match of text.matchAll(capitalised)) {
    if (noName.test(match[0])) continue;
    const lead = text.slice(Math.max(0, match.index - 45), match.index + match[0].length);
    if (new RegExp(english.source, 'i').test(lead)) continue;
    return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}
