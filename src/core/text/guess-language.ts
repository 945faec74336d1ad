/** A Latin letter beyond ASCII. */
const otherLatin = /^\p{Script=Latin}/u;

/** Khmer documents are full of Latin abbreviations and names: from this share of Khmer letters on, it is Khmer. */
const khmerFrom = 0.3;

/** The language a text is mostly in, told by its letters; null when it has none of either script. */
export function guessLanguage(text: string): 'km' | 'en' | null {
  let khmer = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      const lower = unit | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) latin += 1;
    } else if (unit >= 0x1780 && unit <= 0x17ff) {
      if (unit <= 0x17b3) khmer += 1;
    } else if (otherLatin.test(String.fromCodePoint(text.codePointAt(at)!))) latin += 1;
  }
  if (khmer + latin === 0) return null;
  return khmer / (khmer + latin) >= khmerFrom ? 'km' : 'en';
}
