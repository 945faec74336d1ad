/** The first part of a language's tag, in small letters: "km" of km, km-KH and KM_kh. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0]!;
}
