import type { Check } from './check.ts';

const inEnglish =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f]+/g;
const inKhmer =
  /[\u00ad\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffd\u17b4\u17b5\u17a3\u17a4\u0000-\u0008\u000b\u000c\u000e-\u001f]+|\u200b{2,}/g;
const names: Record<string, string> = {
  '\u200b': 'ZERO WIDTH SPACE',
  '\u00ad': 'SOFT HYPHEN',
  '\ufeff': 'BYTE ORDER MARK',
  '\u200c': 'ZERO WIDTH NON-JOINER',
  '\u200d': 'ZERO WIDTH JOINER',
  '\ufffd': 'REPLACEMENT CHARACTER',
};

/** Characters in the translation that nobody sees. */
export const invisible: Check = {
  name: 'invisible',
  severity: 'warning',
  checkRow(row) {
    return [...row.target.matchAll(row.targetIsKhmer ? inKhmer : inEnglish)].flatMap((match) => {
      const first = match[0][0]!;
      const joinsEmoji = first === '\u200d' && /\p{Extended_Pictographic}/u.test(row.target);
      if (joinsEmoji) return [];
      const target = { start: match.index, end: match.index + match[0].length };
      const code = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const text = /^\u200b{2,}$/.test(match[0]) && row.targetIsKhmer ? '\u200b' : '';
      return [
        {
          code: 'invisible',
          with: { target: names[first] ?? `U+${code}` },
          target,
          fix: { ...target, text },
        },
      ];
    });
  },
};
