/** What other programs write for Khmer and English: their codes of three letters (ISO 639-2), and Cambodia's own code. */
const others = new Map([
  ['khm', 'km'],
  ['kh', 'km'],
  ['eng', 'en'],
]);

/** The first part of a language's tag, in small letters: "km" of km, km-KH and KM_kh, and of khm. */
export function primaryLanguage(tag: string): string {
  const first = tag.toLowerCase().split(/[-_]/, 1)[0]!;
  return others.get(first) ?? first;
}
