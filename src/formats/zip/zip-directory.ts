import { readLimits, Unreadable } from '../read-result.ts';

/** A file in a zip, as the central directory describes it. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  headerOffset: number;
}

const damaged = (detail: string) => new Unreadable({ code: 'damaged-zip', detail });

/** Offset of the end of central directory record, searched from the end as it may be followed by a comment. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged('no central directory');
}

function directoryPlace(view: DataView): { offset: number; count: number } {
  const end = endRecord(view);
  const offset = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  if (offset !== 0xffffffff && count !== 0xffff) return { offset, count };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw damaged('no central directory');
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) {
    throw damaged('no central directory');
  }
  return {
    offset: Number(view.getBigUint64(record + 48, true)),
    count: Number(view.getBigUint64(record + 32, true)),
  };
}

/** Sizes and offset from the ZIP64 field (APPNOTE 4.5.3), which holds only those that are saturated. */
function readZip64(entry: ZipEntry, view: DataView, from: number, to: number): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packedSize', 'headerOffset'] as const) {
      if (entry[key] !== 0xffffffff || field + 8 > to) continue;
      entry[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return;
  }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged('central directory');
  if (view.getUint16(at + 8, true) & 1) throw new Unreadable({ code: 'encrypted' });
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged('central directory');
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true),
  };
  readZip64(entry, view, nameEnd, extraEnd);
  return { entry, next };
}

/** The zip's entries by name, sizes checked before anything is unpacked. Throws `Unreadable`. */
export function readZipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, count } = directoryPlace(view);
  if (count > readLimits.entries) throw new Unreadable({ code: 'zip-bomb', detail: `${count} files` });
  const entries = new Map<string, ZipEntry>();
  let expanded = 0;
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    expanded += entry.size;
    const swollen = entry.size > readLimits.ratioFrom && entry.size > readLimits.ratio * entry.packedSize;
    if (swollen || expanded > readLimits.expanded) {
      throw new Unreadable({ code: 'zip-bomb', part: entry.name, detail: `${entry.size} bytes` });
    }
    if (entries.has(entry.name)) throw damaged(`${entry.name} twice`);
    entries.set(entry.name, entry);
  }
  return entries;
}
