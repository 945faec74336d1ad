import { matchKey } from '../text/match-key.ts';

const english =
  /\b(?:must|shall|may not|cannot|required to|requires?|obliged?|obligations?|prohibit(?:s|ed)?|prohibitions?|forbidden|entitled|liable|penalt(?:y|ies))\b/gi;
/** In match keys. ត្រូវបាន is the passive, and ត្រូវនឹង says that two dates are the same day. */
const khmer = new RegExp(
  ['ត្រូវ(?!បាន|នឹង)', 'ហាម', 'តម្រូវ', 'កាតព្វកិច្ច', 'មិនអាច', 'មានសិទ្ធិ', 'ទោស', 'ពិន័យ'].map(keyed).join('|'),
  'g',
);

function keyed(pattern: string): string {
  return pattern.replaceAll(/[\u1780-\u17ff]+/g, (word) => matchKey(word));
}

/** How many words of a text say what must, must not or may be done. */
export function countObligations(text: string, language: string): number {
  return language.startsWith('km')
    ? (matchKey(text).match(khmer)?.length ?? 0)
    : (text.match(english)?.length ?? 0);
}
