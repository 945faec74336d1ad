import { deflateSync } from 'node:zlib';

/** A piece of a PNG; its checksum is left out. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** A grey PNG of these sides. */
export function png(width: number, height: number, more: Buffer[] = []): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(Math.min(height, 8) * (width + 1))));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk('IHDR', head), ...more, pixels, chunk('IEND', new Uint8Array())]);
}
