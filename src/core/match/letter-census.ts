/**
 * How often letters of sixteen classes occur in a match key, each count up to 15, in 2 × 32 bits. The
 * difference of two censuses never exceeds their edit distance.
 */
export function letterCensus(key: string): [number, number] {
  const counts = new Uint8Array(16);
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    if (unit === 0x20) continue;
    const place = classOf(unit);
    if (counts[place]! < 15) counts[place]! += 1;
  }
  let low = 0;
  let high = 0;
  for (let place = 0; place < 8; place += 1) {
    low |= counts[place]! << (place * 4);
    high |= counts[place + 8]! << (place * 4);
  }
  return [low | 0, high | 0];
}

/** Letters in classes of about the same weight in English text. */
const classes = 'e t a o in sr hd l c u m fg p wy b vk jqxz'.split(' ');
const classTable = new Uint8Array(128);
for (let unit = 0; unit < 128; unit += 1) {
  const found = classes.findIndex((letters) => letters.includes(String.fromCharCode(unit)));
  classTable[unit] = found >= 0 ? Math.min(found, 15) : 15;
}

const classOf = (unit: number) => (unit < 128 ? classTable[unit]! : 15);

/** At least this many characters must be inserted, deleted or replaced to turn one text into the other. */
export function censusDistance(low: number, high: number, otherLow: number, otherHigh: number): number {
  const first = surplus(low & bytes, otherLow & bytes);
  const second = surplus((low >>> 4) & bytes, (otherLow >>> 4) & bytes);
  const third = surplus(high & bytes, otherHigh & bytes);
  const fourth = surplus((high >>> 4) & bytes, (otherHigh >>> 4) & bytes);
  const more = (first >>> 8) + (second >>> 8) + (third >>> 8) + (fourth >>> 8);
  const difference = (first & 0xff) + (second & 0xff) + (third & 0xff) + (fourth & 0xff) - 4 * 64;
  return Math.max(more, more - difference);
}

const bytes = 0x0f0f0f0f;

/**
 * Of four counts each, one to a byte: by how much those of the first that are more exceed the others, × 256, plus the
 * difference of the sums, + 64.
 */
function surplus(counts: number, others: number): number {
  const differences = counts + 0x10101010 - others;
  const notLess = (differences & 0x10101010) >>> 4;
  const exceeding = differences & (notLess * 0x0f);
  return ((Math.imul(exceeding, 0x01010101) >>> 24) << 8) | (Math.imul(differences, 0x01010101) >>> 24);
}
