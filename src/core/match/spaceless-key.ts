/** Spaces that part no two words or numbers of other scripts: writers of Khmer set them as they like. */
const looseSpace = /(?<![a-z0-9\u00c0-\u024f]) | (?![a-z0-9\u00c0-\u024f])/g;

/** A Khmer match key without the spaces that mean nothing: those beside Khmer, or beside a sign. */
export function spacelessKey(key: string): string {
  return key.replace(looseSpace, '');
}
