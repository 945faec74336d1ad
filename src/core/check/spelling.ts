import type { Check } from './check.ts';

const word =
  /(?<![\p{L}\p{N}@/.\\_&#$<-])(?:[a-z]{3,}|[A-Z][a-z]{6,}(?:ies|ites|ions?|ments?|ings?|ity|ness|ance|ence|ence|ally|ive))(?:['’][a-z]+)?(?![\p{L}\p{N}@/\\_>=(]|\.\w|-\p{L})/gu;

/** Whatever is longer is no word. */
const longest = 40;

/** English words that no dictionary and no word list knows. Names, acronyms and what the source says too are left alone. */
export const spelling: Check = {
  name: 'spelling',
  severity: 'warning',
  checkRow(row, { isSpelled, suggest }) {
    if (row.targetIsKhmer || !isSpelled) return [];
    return [...row.target.matchAll(word)].flatMap((match) => {
      if (match[0].length > longest) return [];
      const written = match[0].replace('’', "'");
      if (isSpelled(written) || isSpelled(written.toLowerCase()) || row.source.includes(match[0])) return [];
      const target = { start: match.index, end: match.index + match[0].length };
      const found = suggest?.(written.toLowerCase()) ?? null;
      if (found === null) return [];
      const right = /^[A-Z]/.test(written) ? found[0]!.toUpperCase() + found.slice(1) : found;
      return [
        { code: 'misspelt', with: { target: match[0], right }, target, fix: { ...target, text: right } },
      ];
    });
  },
};
