import { BadLetterhead } from './bad-letterhead.ts';

const largest = 2_000_000;
const widest = 4_000;
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What a picture needs to be shown; the rest says who made it, where and when. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'pHYs', 'IDAT', 'IEND']);

/** A PNG (PNG 3, §5) with nothing in it but the picture, and its size in pixels. Throws `BadLetterhead`. */
export function cleanPng(bytes: Uint8Array): { png: Uint8Array; width: number; height: number } {
  if (bytes.length > largest) throw new BadLetterhead(`larger than ${largest / 1_000_000} MB`);
  if (signature.some((byte, at) => bytes[at] !== byte)) throw new BadLetterhead('not a PNG picture');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces = [bytes.subarray(0, signature.length)];
  let [at, last, hasPixels] = [signature.length, '', false];
  while (at + 12 <= bytes.length && last !== 'IEND') {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    last = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || (at === signature.length) !== (last === 'IHDR')) break;
    if (last === 'IDAT') hasPixels = true;
    if (kept.has(last)) pieces.push(bytes.subarray(at, end));
    at = end;
  }
  if (last !== 'IEND' || !hasPixels) throw new BadLetterhead('a damaged PNG picture');
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width < 1 || height < 1 || width > widest || height > widest)
    throw new BadLetterhead(`${width} × ${height} pixels; at most ${widest} × ${widest}`);
  return { png: join(pieces), width, height };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
