const legacyFont =
  /^(?:limon|abc[-_ ]?(?:text|zone|fixed)|abc-|baidok|fk[-_ ]|khek|truth[-_ ]?kh|kaoh ?kong|rasmei|hacha)/i;

/** Whether a font is one that shows Khmer for Latin letters; `name` may carry a PDF's subset mark ("ABCDEF+"). */
export function isLegacyFont(name: string): boolean {
  return legacyFont.test(name.replace(/^[A-Z]{6}\+/, ''));
}

const letters = /\p{L}/gu;
const khmer = /[\u1780-\u17ff]/g;
/** A capital inside a word, as the keys of such fonts give them all the time. */
const innerCapital = /\p{Ll}\p{Lu}/gu;
/** Keys that such fonts use for Khmer signs and that other writing has at most at the end of a word. */
const oddSign = /[þ½¿¼¾µ¶§×÷¬ÁñÞÐ]|\p{L}[;_#|\]](?=\p{L})/gu;

/** Per 100 letters. */
const capitalsFrom = 6;
const oddSignsFrom = 1;
const leastLetters = 25;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Whether a text is Khmer typed for a font that shows Khmer signs for Latin letters (Limon, ABC and others). */
export function isLegacyKhmer(text: string): boolean {
  const all = count(text, letters);
  if (all < leastLetters || count(text, khmer) > all * 0.2) return false;
  const share = (pattern: RegExp) => (count(text, pattern) / all) * 100;
  return share(innerCapital) >= capitalsFrom && share(oddSign) >= oddSignsFrom;
}
