const khmerLetter = /[\u1780-\u17b3]/g;
const latinLetter = /\p{Script=Latin}/gu;

/** Khmer documents are full of Latin abbreviations and names: from this share of Khmer letters on, it is Khmer. */
const khmerFrom = 0.3;

/** The language a text is mostly in, told by its letters; null when it has none of either script. */
export function guessLanguage(text: string): 'km' | 'en' | null {
  const khmer = text.match(khmerLetter)?.length ?? 0;
  const latin = text.match(latinLetter)?.length ?? 0;
  if (khmer + latin === 0) return null;
  return khmer / (khmer + latin) >= khmerFrom ? 'km' : 'en';
}
