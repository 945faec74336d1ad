/** Characters of the symbol fonts that turn up in office documents, by code without the private-use offset. */
const wingdings: Record<number, string> = {
  0x28: '☎',
  0x2a: '✉',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x76: '❖',
  0x77: '⬥',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xe0: '→',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
/** Greek letters stand on the Latin letters that they sound or look like. */
const greek: [latin: string, greek: string] = [
  'ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcywVJjv',
  'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωςϑϕϖ',
];
const symbol: Record<number, string> = {
  ...Object.fromEntries([...greek[0]].map((latin, at) => [latin.charCodeAt(0), greek[1][at]!])),
  0xa2: '′',
  0xa5: '∞',
  0xb6: '∂',
  0xba: '≡',
  0xc5: '⊕',
  0xc7: '∩',
  0xc8: '∪',
  0xcc: '⊂',
  0xce: '∈',
  0xd1: '∇',
  0xd6: '√',
  0xd7: '⋅',
  0xe5: '∑',
  0xf2: '∫',
  0xa3: '≤',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xd2: '®',
  0xd3: '©',
  0xd4: '™',
};

/** The Unicode character of a `w:sym`, or nothing if we do not know it. */
export function symbolCharacter(font: string, hexadecimal: string): string | undefined {
  const code = Number.parseInt(hexadecimal, 16);
  if (Number.isNaN(code)) return undefined;
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings$/i.test(font)) return wingdings[own];
  if (/^symbol$/i.test(font)) return symbol[own];
  return own === code && code >= 0x20 && code <= 0xd7ff ? String.fromCodePoint(code) : undefined;
}

/** A text whose private-use characters are drawn by a symbol font, with Unicode ones for those that we know. */
export function symbolsIn(text: string, font: string | undefined): string {
  return font === undefined
    ? text
    : text.replace(/[\uf020-\uf0ff]/g, (one) => symbolCharacter(font, one.charCodeAt(0).toString(16)) ?? one);
}
