const first = 0x1780;
const last = 0x17dd;

/** Coeng: makes the base after it a subscript. */
export const COENG = 0x17d2;
/** The one sign that canonical ordering (NFC) moves across a coeng. */
export const ATTHACAN = 0x17dd;
export const ZWNJ = 0x200c;
export const ZWJ = 0x200d;

const ranges: [from: number, to: number, rank: number][] = [
  [0x1780, 0x17a2, 1],
  [0x17a5, 0x17b3, 1],
  [0x17b6, 0x17b6, 10],
  [0x17b7, 0x17ba, 9],
  [0x17bb, 0x17bd, 8],
  [0x17be, 0x17c5, 7],
  [0x17c6, 0x17c6, 11],
  [0x17c7, 0x17c8, 12],
  [0x17c9, 0x17ca, 5],
  [0x17cb, 0x17cb, 11],
  [0x17cc, 0x17cc, 2],
  [0x17cd, 0x17d1, 11],
  [COENG, COENG, 3],
  [0x17d3, 0x17d3, 11],
  [0x17dd, 0x17dd, 11],
];

const ranks = new Uint8Array(last - first + 1);
for (const [from, to, rank] of ranges) ranks.fill(rank, from - first, to - first + 1);

/**
 * The place of a UTF-16 unit within a Khmer syllable: 1 for a base, 2 to 12 for what follows one, 0 for
 * what is no part of a syllable. After SIL's "Khmer Encoding Structure" (2024), modern Khmer.
 */
export function syllableRank(unit: number): number {
  if (unit === ZWNJ) return 6;
  return unit < first || unit > last ? 0 : ranks[unit - first]!;
}

export function isKhmerBase(unit: number): boolean {
  return syllableRank(unit) === 1;
}
