/** "Bkpr" in SQLite's application id, so that the file is known by its content. */
export const applicationId = 0x426b7072;

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const headerLength = 100;

export type FileHeader =
  | { is: 'project'; schemaVersion: number }
  /** Fewer bytes than it says it has. */
  | { is: 'cut-short'; expected: number; size: number }
  | {
      is: 'something-else';
      what: 'no-database' | 'another-application' | 'another-encoding' | 'write-ahead-log';
    };

/** Reads the header of a database file (sqlite.org/fileformat2.html §1.3) before SQLite sees any of it. */
export function readFileHeader(bytes: Buffer): FileHeader {
  const begins = bytes.subarray(0, magic.length);
  if (!magic.subarray(0, begins.length).equals(begins)) return { is: 'something-else', what: 'no-database' };
  if (bytes.length < headerLength) return { is: 'cut-short', expected: headerLength, size: bytes.length };
  const expected = pageSize(bytes) * bytes.readUInt32BE(28);
  if (bytes.length < expected) return { is: 'cut-short', expected, size: bytes.length };
  if (bytes.readUInt32BE(68) !== applicationId) return { is: 'something-else', what: 'another-application' };
  if (bytes[18] !== 1 || bytes[19] !== 1) return { is: 'something-else', what: 'write-ahead-log' };
  if (bytes.readUInt32BE(56) !== 1) return { is: 'something-else', what: 'another-encoding' };
  return { is: 'project', schemaVersion: bytes.readUInt32BE(60) };
}

/** SQLite's counter of transactions that wrote the file. */
export function writeCounter(bytes: Buffer): number {
  return bytes.length < headerLength ? 0 : bytes.readUInt32BE(24);
}

function pageSize(bytes: Buffer): number {
  const stored = bytes.readUInt16BE(16);
  return stored === 1 ? 65_536 : stored;
}
