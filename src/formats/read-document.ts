import { checkRows } from './bitext/check-rows.ts';
import { checkLetters } from './check-letters.ts';
import { fitShape } from './fit-shape.ts';
import { includesAscii } from './includes-ascii.ts';
import { NoteList } from './note-list.ts';
import { readFlowing } from './read-flowing.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { problemIn, type ReadResult } from './read-result.ts';

const isPdf = (bytes: Uint8Array) => includesAscii(bytes.subarray(0, 1024), '%PDF-', 1);

/**
 * Reads a document of any format that Bokprae reads, told by its content first and its name second.
 * Never throws: a file that cannot be read whole is a problem, and none of it is read. `flowing` is what `readFlowing`
 * gave already.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  flowing?: ReadResult,
): Promise<ReadResult> {
  const read = isPdf(bytes) ? await readPaged(bytes) : (flowing ?? readFlowing(name, bytes));
  if (!read.ok) return read;
  const { blocks } = read.document;
  try {
    checkRows(blocks);
    checkLetters(blocks.map(({ content }) => content));
  } catch (error) {
    return { ok: false, problem: problemIn(error) };
  }
  return { ...read, document: { ...read.document, blocks: blocks.map(fitShape) } };
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
