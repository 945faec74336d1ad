/**
 * Edit distances from one sequence of 16-bit symbols to many, by bit-parallel dynamic programming over 32 rows at a
 * time (Myers 1999, in the form of Hyyrö 2003, several words to a column).
 */
export class EditDistance {
  readonly #symbolOf: Uint16Array;
  #pattern: ArrayLike<number> = [];
  #words = 0;
  #equal = new Int32Array(0);
  #positive = new Int32Array(0);
  #negative = new Int32Array(0);

  /** Symbols are numbers below `alphabet`. */
  constructor(alphabet = 65_536) {
    this.#symbolOf = new Uint16Array(alphabet);
  }

  /** Takes the sequence that the following distances are measured from. */
  setPattern(pattern: ArrayLike<number>): void {
    for (let i = 0; i < this.#pattern.length; i += 1) this.#symbolOf[this.#pattern[i]!] = 0;
    this.#pattern = pattern;
    this.#words = (pattern.length + 31) >> 5;
    const words = this.#words;
    const size = words * (pattern.length + 1);
    if (this.#equal.length < size) this.#equal = new Int32Array(size * 2);
    else this.#equal.fill(0, 0, size);
    if (this.#positive.length < words) {
      this.#positive = new Int32Array(words * 2);
      this.#negative = new Int32Array(words * 2);
    }
    let symbols = 0;
    for (let i = 0; i < pattern.length; i += 1) {
      const symbol = (this.#symbolOf[pattern[i]!] ||= ++symbols);
      this.#equal[symbol * words + (i >> 5)]! |= 1 << (i & 31);
    }
  }

  /** The distance to `text[start, end)`, or `limit + 1` as soon as it is known to be more than `limit`. */
  to(text: ArrayLike<number>, start: number, end: number, limit: number): number {
    const rows = this.#pattern.length;
    if (Math.abs(rows - (end - start)) > limit) return limit + 1;
    if (rows === 0) return end - start;
    const words = this.#words;
    const last = words - 1;
    const lastShift = (rows - 1) & 31;
    const positive = this.#positive;
    const negative = this.#negative;
    const equal = this.#equal;
    const symbolOf = this.#symbolOf;
    for (let word = 0; word < words; word += 1) {
      positive[word] = -1;
      negative[word] = 0;
    }
    let distance = rows;
    for (let at = start; at < end; at += 1) {
      const base = symbolOf[text[at]!]! * words;
      let carryUp = 1;
      let carryDown = 0;
      for (let word = 0; word < words; word += 1) {
        const up = positive[word]!;
        const down = negative[word]!;
        let same = equal[base + word]!;
        const vertical = same | down;
        same |= carryDown;
        const horizontal = ((((same & up) + up) | 0) ^ up) | same;
        let rise = down | ~(horizontal | up);
        let fall = up & horizontal;
        if (word === last) distance += ((rise >>> lastShift) & 1) - ((fall >>> lastShift) & 1);
        const nextUp = rise >>> 31;
        const nextDown = fall >>> 31;
        rise = (rise << 1) | carryUp;
        fall = (fall << 1) | carryDown;
        positive[word] = fall | ~(vertical | rise);
        negative[word] = rise & vertical;
        carryUp = nextUp;
        carryDown = nextDown;
      }
      if (distance - (end - at - 1) > limit) return limit + 1;
    }
    return distance > limit ? limit + 1 : distance;
  }
}
