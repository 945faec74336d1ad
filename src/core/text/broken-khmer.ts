const base = /[\u1780-\u17b3]/g;
const orphan = /(?:^|[\s\u200b។៕])[\u17b6-\u17d3\u17dd]/gm;
const vowelE = /\u17c1/g;

/** Texts with fewer base letters say too little. */
const leastBases = 100;
/** Per 1,000 base letters: good text has at most 0.06 marks without a letter before them, text with a wrong table 31. */
const orphansFrom = 2;
/** Per 1,000 base letters of a longer text: good text has 17 to 28 times ◌េ, some wrong tables give none. */
const vowelsFrom = 2;
const leastBasesForVowels = 1_500;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * Whether a Khmer text cannot be what its reader sees: marks stand without the letter that carries them, or the
 * most frequent vowel is missing, as where a PDF's table from glyphs to letters is wrong.
 */
export function isBrokenKhmer(text: string): boolean {
  const bases = count(text, base);
  if (bases < leastBases) return false;
  const orphans = count(text, orphan);
  if (orphans >= 3 && (orphans / bases) * 1_000 > orphansFrom) return true;
  return bases >= leastBasesForVowels && (count(text, vowelE) / bases) * 1_000 < vowelsFrom;
}
