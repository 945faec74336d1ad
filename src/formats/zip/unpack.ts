import { Inflate } from 'fflate';
import { readLimits, Unreadable } from '../read-result.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Deflate expands at most 1032-fold, so that no step can give more than some 16 MB. */
const step = 16_384;

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size);
  let length = 0;
  let fits = true;
  let finished = false;
  const inflater = new Inflate((chunk, final) => {
    fits &&= length + chunk.length <= size;
    if (fits) whole.set(chunk, length);
    length += chunk.length;
    finished ||= final;
  });
  try {
    for (let at = 0; at < packed.length && fits && !finished; at += step) {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return undefined;
  }
  return fits && length === size ? whole : undefined;
}

/** The bytes of one entry of `zip`, which must be as many and have the sum that the directory says. */
export function unpack(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const part = entry.name;
  const damaged = (detail: string) => new Unreadable({ code: 'damaged-zip', part, detail });
  if (entry.size > readLimits.part) throw new Unreadable({ code: 'too-large', part });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const header = entry.headerOffset;
  if (header + 30 > zip.length || view.getUint32(header, true) !== 0x04034b50) throw damaged('header');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = zip.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw damaged('cut short');
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`compression method ${entry.method}`);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (bytes?.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged('checksum');
  return bytes;
}
