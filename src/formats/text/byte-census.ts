/** What kinds of byte a file is made of, read as if it were UTF-8. */
export interface ByteCensus {
  /** C0 controls that no text has: not white space, escape or the old end-of-file sign. */
  controls: number;
  /** Well-formed sequences of two to four bytes. */
  sequences: number;
  /** Bytes from 0x80 outside such sequences. */
  stray: number;
  /** The line, from 1, of the first stray byte; 0 if there is none. */
  strayLine: number;
}

export function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}

/** Length of the UTF-8 sequence at `at` if it is well formed but for overlong and surrogate forms, else 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf5 || lead < 0xc2 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  for (let i = 1; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

export function countBytes(bytes: Uint8Array): ByteCensus {
  const census: ByteCensus = { controls: 0, sequences: 0, stray: 0, strayLine: 0 };
  let line = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      if (byte === 0x0a) line += 1;
      if (isControl(byte)) census.controls += 1;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      census.sequences += 1;
      at += length - 1;
    } else {
      census.stray += 1;
      if (census.strayLine === 0) census.strayLine = line;
    }
  }
  return census;
}
