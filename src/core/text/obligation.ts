/** Words that oblige, permit or forbid, in order. */
export interface ModalWord {
  start: number;
  end: number;
  force: 'obliges' | 'permits' | 'forbids';
}

const khmerForbids =
  /(?:មិន|ពុំ)\u200b?ត្រូវ(?:\u200b?បាន)?(?!\u200b?(?:គ្នា|ទេ))|(?<![\u17d2ម]\u200b?)ហាម(?![\u17b6-\u17d3])(?:ឃាត់|ប្រាម|មិនឱ្យ)?|(?:មិន|ពុំ)\u200b?(?:អាច|គួរ|អនុញ្ញាត|ចាំបាច់|តម្រូវ)|(?:នឹង|អាច\u200b?នឹង|អាច|គួរ(?:\u200b?តែ)?)[ \u200b]?(?:មិន|ពុំ)(?!\u200b?មែន)/g;
const khmerObliges =
  /(?<!ត្រឹម\u200b?|ស្រប\u200b?|តម្រូវ|ចាំបាច់|មិន\u200b?|ពុំ\u200b?|ប្រុង)ត្រូវ(?!\u200b?(?:បាន|នឹង|ការ|គ្នា|ដោយ|គេ|ទៅ))/g;
const khmerPermits = /(?<!មិន\u200b?|ពុំ\u200b?)(?:អាច|មាន\u200b?សិទ្ធិ|អនុញ្ញាត)(?!រក)/g;
const englishForbids =
  /\b(?:shall|must|may|can|will|should|could)(?: not|n['’]t)\b|\bcannot\b|\bprohibit(?:ed|s|ion)?\b|\bforbid(?:den|s)?\b|\bnot (?:be )?(?:allowed|permitted)\b|\bbanned\b/gi;
const englishObliges =
  /\b(?:shall|must)\b(?! not|n['’]t)|\b(?:ha[sd]|have|having) to\b|\b(?:is|are|be|was|were) (?:required|obliged|obligated|to)\b|\bneeds? to\b|\bshould\b(?! not)|\bwill\b(?! not)|\bought to\b|\bmandatory\b|\brequire[sd]?\b|\bneed(?:ed|s)?\b|\bneedn['’]t\b/gi;
const englishPermits =
  /\b(?:may|can|might|could)\b(?! not|not)|\b(?:allowed|permitted|entitled|able) to\b|\bha(?:s|ve) the right\b/gi;

const all = (text: string, pattern: RegExp, force: ModalWord['force']) =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    force,
  }));

/** The words of obligation, permission and prohibition in a text: ត្រូវ, អាច, មិនត្រូវ with shall, may, shall not. */
export function modalWords(text: string, language: string): ModalWord[] {
  const isKhmer = language.startsWith('km');
  return [
    ...all(text, isKhmer ? khmerForbids : englishForbids, 'forbids'),
    ...all(text, isKhmer ? khmerObliges : englishObliges, 'obliges'),
    ...all(text, isKhmer ? khmerPermits : englishPermits, 'permits'),
  ].sort((a, b) => a.start - b.start);
}
