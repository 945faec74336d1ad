/** The first letter, vowel signs and all, of a name's first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(firstGrapheme);
  return letters.join('').toUpperCase();
}

function firstGrapheme(word: string | undefined): string {
  if (!word) return '';
  const [first] = new Intl.Segmenter('km', { granularity: 'grapheme' }).segment(word);
  return first?.segment ?? '';
}
