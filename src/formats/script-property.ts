/**
 * The one of a pair of properties that counts for `text`: office formats have one for simple and one for complex
 * scripts, Khmer among these. Where a file sets only one of them, that one counts for text in no script, so that a
 * bold phrase does not fall apart at its spaces. `isComplex` is true where the file itself says so.
 */
export function scriptProperty(
  text: string,
  simple: boolean | undefined,
  complex: boolean | undefined,
  isComplex = false,
): boolean | undefined {
  if (isComplex || /[\u1780-\u17ff\u19e0-\u19ff]/.test(text)) return complex ?? simple;
  return /\p{L}/u.test(text) ? simple : (simple ?? complex);
}
