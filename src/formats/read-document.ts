import { includesAscii } from './includes-ascii.ts';
import { readFlowing } from './read-flowing.ts';
import type { ReadResult } from './read-result.ts';

const isPdf = (bytes: Uint8Array) => includesAscii(bytes.subarray(0, 1024), '%PDF-', 1);

/**
 * Reads a document of any format that Bokprae reads, told by its content first and its name second.
 * Never throws: a file that cannot be read whole is a problem, and none of it is read.
 */
export function readDocument(name: string, bytes: Uint8Array): Promise<ReadResult> {
  if (isPdf(bytes)) return Promise.resolve({ ok: false, problem: { code: 'pdf-unsupported' } });
  return Promise.resolve(readFlowing(name, bytes));
}
