const base = /[\u1780-\u17b3]/g;
/** A mark after anything that carries none: space, a Latin letter, a symbol. U+25CC is there to show marks alone. */
const orphan = /(?:^|[^\u1780-\u17d3\u17dd\u200c\u200d\u25cc])[\u17b6-\u17d3\u17dd]/gm;
/** What stands for a glyph without a letter, at a Khmer letter. */
const unknown = /(?<=[\u1780-\u17d3])\ufffd|\ufffd(?=[\u1780-\u17d3])/g;
/** Symbols glued between Khmer letters, where a glyph was given to one. */
const glued = /(?<=[\u1780-\u17d3])[#$%&*+;<=>@\\^_`{|}~](?=[\u1780-\u17d3])/g;
const vowelE = /\u17c1/g;

/** Texts with fewer base letters say too little. */
const leastBases = 100;
/** Per 1,000 base letters: good text has at most 0.06 of these, text with a wrong table 31 to 90. */
const wrongFrom = 2;
/** Per 1,000 base letters of a longer text: good text has 17 to 28 times ◌េ, some wrong tables give none. */
const vowelsFrom = 2;
const leastBasesForVowels = 1_500;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * Whether a Khmer text cannot be what its reader sees: marks stand without the letter that carries them, symbols stand in words, or the
 * most frequent vowel is missing, as where a PDF's table from glyphs to letters is wrong.
 */
export function isBrokenKhmer(text: string): boolean {
  const bases = count(text, base);
  if (bases < leastBases) return false;
  const wrong = count(text, orphan) + count(text, unknown) + count(text, glued);
  if (wrong >= 3 && (wrong / bases) * 1_000 > wrongFrom) return true;
  return bases >= leastBasesForVowels && (count(text, vowelE) / bases) * 1_000 < vowelsFrom;
}
