const space = 0x20;
/** Before these a space is dropped: ។ ៕ ៖ ៗ ៚ ? ! ) » ”. */
const closers = new Set([0x17d4, 0x17d5, 0x17d6, 0x17d7, 0x17d8, 0x17da, 0x3f, 0x21, 0x29, 0xbb, 0x201d]);
/** After these a space is dropped: ( « “. */
const openers = new Set([0x28, 0xab, 0x201c]);

const isSpace = (unit: number) =>
  unit === space ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000;

/** Curly quotes to straight ones, every dash to "-", Khmer digits to ASCII, final sigma to sigma. */
function fold(unit: number): number {
  if (unit < 0xab) return unit;
  if (unit >= 0x17e0 && unit <= 0x17e9) return unit - 0x17e0 + 0x30;
  if (unit === 0xab || unit === 0xbb || (unit >= 0x201c && unit <= 0x201f)) return 0x22;
  if (unit >= 0x2018 && unit <= 0x201b) return 0x27;
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return 0x2d;
  return unit === 0x3c2 ? 0x3c3 : unit;
}

const isVowelOrSign = (unit: number) =>
  (unit >= 0x17b6 && unit <= 0x17d1) || unit === 0x17d3 || unit === 0x17dd;

/** What `write` has to look at; all other units are written as they are. */
const plain = 0;
const spaceKind = 1;
const openerKind = 2;
const vowelOrSignKind = 3;
const otherKind = 4;

const kinds = new Uint8Array(0x10000);
for (let unit = 0; unit < kinds.length; unit += 1) {
  if (isSpace(unit)) kinds[unit] = spaceKind;
  else if (openers.has(unit)) kinds[unit] = openerKind;
  else if (isVowelOrSign(unit)) kinds[unit] = vowelOrSignKind;
  else if (closers.has(unit) || fold(unit) !== unit || unit === 0x2026) kinds[unit] = otherKind;
}

/** Collects the units of a match key, folding each and dropping the spaces that mean nothing. */
export class KeyWriter {
  #units: Uint16Array;
  #origins: Uint32Array;
  #keepsOrigins: boolean;
  #length = 0;
  /** Where a space was seen that has not been written yet. */
  #pending = -1;
  #afterOpener = false;

  constructor(expected: number, keepsOrigins: boolean) {
    this.#units = new Uint16Array(expected + 8);
    this.#keepsOrigins = keepsOrigins;
    this.#origins = new Uint32Array(keepsOrigins ? expected + 8 : 0);
  }

  /** Forgets what was written, to be used again. */
  clear(): void {
    this.#length = 0;
    this.#pending = -1;
    this.#afterOpener = false;
  }

  write(unit: number, origin: number): void {
    const kind = kinds[unit]!;
    if (kind === spaceKind) {
      if (this.#pending < 0) this.#pending = origin;
      return;
    }
    if (unit === 0x17d8) return this.#writeAll([0x17d4, 0x179b, 0x17d4], origin);
    if (unit === 0x2026) return this.#writeAll([0x2e, 0x2e, 0x2e], origin);
    if (this.#pending >= 0) {
      if (this.#length > 0 && !this.#afterOpener && !closers.has(unit)) this.#push(space, this.#pending);
      this.#pending = -1;
    }
    this.#afterOpener = kind === openerKind;
    if (kind === plain) return this.#push(unit, origin);
    const again = kind === vowelOrSignKind && this.#length > 0 && this.#units[this.#length - 1] === unit;
    if (!again) this.#push(fold(unit), origin);
  }

  #writeAll(units: readonly number[], origin: number): void {
    for (const unit of units) this.write(unit, origin);
  }

  key(): string {
    let key = '';
    for (let i = 0; i < this.#length; i += 8192) {
      const piece = this.#units.subarray(i, Math.min(i + 8192, this.#length));
      // A typed array is spread several times more slowly than it is applied.
      key += String.fromCharCode.apply(null, piece as unknown as number[]);
    }
    return key;
  }

  offsets(end: number): Uint32Array {
    const offsets = this.#origins.slice(0, this.#length + 1);
    offsets[this.#length] = end;
    return offsets;
  }

  #push(unit: number, origin: number): void {
    if (this.#length + 2 > this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    if (this.#keepsOrigins) this.#origins[this.#length] = origin;
    this.#length += 1;
  }

  #grow(): void {
    const units = new Uint16Array(this.#units.length * 2);
    units.set(this.#units);
    this.#units = units;
    if (!this.#keepsOrigins) return;
    const origins = new Uint32Array(units.length);
    origins.set(this.#origins);
    this.#origins = origins;
  }
}
