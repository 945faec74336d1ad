/** The first letters of a name's first and last word; of a Khmer name, whose letters are wide, the first alone. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = ''] = words.map(firstGrapheme);
  const last = words.length > 1 && !khmer.test(first) ? firstGrapheme(words.at(-1) ?? '') : '';
  return (first + last).toUpperCase();
}

const khmer = /\p{Script=Khmer}/u;

function firstGrapheme(word: string): string {
  const [first] = new Intl.Segmenter('km', { granularity: 'grapheme' }).segment(word);
  return first?.segment ?? '';
}
