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
  let more = 0;
  let less = 0;
  for (let shift = 0; shift < 32; shift += 4) {
    const first = ((low >>> shift) & 15) - ((otherLow >>> shift) & 15);
    const second = ((high >>> shift) & 15) - ((otherHigh >>> shift) & 15);
    if (first > 0) more += first;
    else less -= first;
    if (second > 0) more += second;
    else less -= second;
  }
  return Math.max(more, less);
}
