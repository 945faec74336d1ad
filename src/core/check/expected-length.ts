/** Letters and digits that a reader sees, in UTF-16 units: no spaces, no invisible characters. */
export function visibleLength(text: string): number {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '').length;
}

/** How many times longer than the translation a source should be, told by the rows of a document; 1.15 in a short one. */
export function lengthRatio(rows: readonly { visible: { source: number; target: number } }[]): number {
  const ratios = rows
    .map(({ visible }) => visible)
    .filter(({ source, target }) => source >= 20 && target >= 20)
    .map(({ source, target }) => source / target)
    .sort((a, b) => a - b);
  return ratios.length < 10 ? 1.15 : ratios[Math.floor(ratios.length / 2)]!;
}
