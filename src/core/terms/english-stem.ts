const irregular = new Map([
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['halves', 'half'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['analyses', 'analysis'],
  ['crises', 'crisis'],
  ['statuses', 'status'],
  ['viruses', 'virus'],
  ['campuses', 'campus'],
  ['censuses', 'census'],
  ['bonuses', 'bonus'],
  ['buses', 'bus'],
]);
const unchanged = new Set(['news', 'series', 'species']);

/** British and American spellings of one word, where a rule tells them. */
function foldSpelling(word: string): string {
  if (word.length < 6) return word === 'centre' ? 'center' : word;
  return word
    .replace(/is(e|ed|es|ing|er|ers|ation|ations)$/, 'iz$1')
    .replace(/our(?=$|s$|ed$|ing$|able$)/, 'or')
    .replace(/^centre/, 'center')
    .replace(/^programme/, 'program')
    .replace(/^defence/, 'defense')
    .replace(/^licence/, 'license');
}

/**
 * A lower-case English word without a plural's or possessive's ending, its spelling folded. Words that share a stem may
 * still differ (new, news): `isPlural` tells.
 */
export function englishStem(word: string): string {
  const bare = word.replace(/'s?$/, '');
  const known = irregular.get(bare);
  if (known !== undefined) return known;
  if (unchanged.has(bare) || bare.length < 4 || !/[a-z]s$/.test(bare) || /(?:ss|us|is|ics)$/.test(bare)) {
    return foldSpelling(bare);
  }
  if (bare.endsWith('ies') && bare.length > 4) return foldSpelling(`${bare.slice(0, -3)}y`);
  if (/(?:ss|sh|ch|x|z|o)es$/.test(bare)) return foldSpelling(bare.slice(0, -2));
  return foldSpelling(bare.slice(0, -1));
}

/** Whether a word has an ending that its stem lacks, other than a possessive's. */
export function isPlural(word: string): boolean {
  const bare = word.replace(/'s?$/, '');
  return englishStem(bare) !== foldSpelling(bare);
}
