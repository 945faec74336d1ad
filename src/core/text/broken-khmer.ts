/** A mark after anything that carries none: space, a Latin letter, a symbol. U+25CC is there to show marks alone. */
const orphan = /(?:^|[^\u1780-\u17d3\u17dd\u200c\u200d\u25cc])[\u17b6-\u17d3\u17dd]/gm;
/** What stands for a glyph without a letter, at a Khmer letter. */
const unknown = /(?<=[\u1780-\u17d3])\ufffd|\ufffd(?=[\u1780-\u17d3])/g;
/** Symbols glued between Khmer letters, where a glyph was given to one. */
const glued = /(?<=[\u1780-\u17d3])[#$%&*+;<=>@\\^_`{|}~](?=[\u1780-\u17d3])/g;
const vowelE = 0x17c1;

/** Texts with fewer base letters say too little. */
const leastBases = 100;
/** Per 1,000 base letters: good text has at most 0.06 of these, text with a wrong table 31 to 90. */
const wrongFrom = 2;
/** Per 1,000 base letters of a longer text: good text has 17 to 28 times ◌េ, some wrong tables give none. */
const vowelsFrom = 2;
const leastBasesForVowels = 1_500;

function count(text: string, pattern: RegExp): number {
  let found = 0;
  while (pattern.test(text)) found += 1;
  return found;
}

/** How many code units from `first` to `last` a text has; it may be a whole document's. */
function countUnits(text: string, first: number, last = first): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= first && unit <= last) found += 1;
  }
  return found;
}

/**
 * Whether a Khmer text cannot be what its reader sees: marks stand without the letter that carries them, symbols stand in words, or the
 * most frequent vowel is missing, as where a PDF's table from glyphs to letters is wrong.
 */
export function isBrokenKhmer(text: string): boolean {
  const bases = countUnits(text, 0x1780, 0x17b3);
  if (bases < leastBases) return false;
  const wrong = count(text, orphan) + count(text, unknown) + count(text, glued);
  if (wrong >= 3 && (wrong / bases) * 1_000 > wrongFrom) return true;
  return bases >= leastBasesForVowels && (countUnits(text, vowelE) / bases) * 1_000 < vowelsFrom;
}
