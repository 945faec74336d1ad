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
const symbol: Record<number, string> = {
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
