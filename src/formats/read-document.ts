import { includesAscii } from './includes-ascii.ts';
import { NoteList } from './note-list.ts';
import { readFlowing } from './read-flowing.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { problemIn, readLimits, type ReadResult } from './read-result.ts';

const isPdf = (bytes: Uint8Array) => includesAscii(bytes.subarray(0, 1024), '%PDF-', 1);

/**
 * Reads a document of any format that Bokprae reads, told by its content first and its name second.
 * Never throws: a file that cannot be read whole is a problem, and none of it is read.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ReadResult> {
  const read = isPdf(bytes) ? await readPaged(bytes) : readFlowing(name, bytes);
  const isTooLong = read.ok && read.document.blocks.length > readLimits.segments;
  return isTooLong ? { ok: false, problem: { code: 'too-long' } } : read;
}

async function readPaged(bytes: Uint8Array): Promise<ReadResult> {
  const notes = new NoteList();
  try {
    const blocks = await readPdf(bytes, notes);
    return { ok: true, format: 'pdf', document: { blocks, notes: notes.notes() } };
  } catch (error) {
    return { ok: false, problem: problemIn(error) };
  }
}
