import type { Bitext } from './bitext/bitext.ts';
import { type BitextFormat, bitextFormatOf } from './bitext-format.ts';
import { checkRows } from './bitext/check-rows.ts';
import { readDocxTable } from './docx/read-docx-table.ts';
import { problemIn, readLimits, type ReadProblem, Unreadable } from './read-result.ts';
import { bitextOfTable, readTable } from './table/read-table.ts';
import { readBitextTmx } from './tmx/read-bitext-tmx.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { readXliff } from './xliff/read-xliff.ts';

export type BitextResult =
  | { ok: true; format: BitextFormat; bitext: Bitext }
  | { ok: false; problem: ReadProblem }
  /** A document with one text. */
  | { ok: 'single' };

function firstTable(sheets: readonly string[][][]): Bitext {
  for (const sheet of sheets) {
    const bitext = bitextOfTable(sheet);
    if (bitext) return bitext;
  }
  throw new Unreadable({ code: 'no-bitext' });
}

function read(format: BitextFormat, name: string, bytes: Uint8Array): Bitext | null {
  if (bytes.length === 0) throw new Unreadable({ code: 'empty' });
  if (bytes.length > readLimits.zip) throw new Unreadable({ code: 'too-large' });
  switch (format) {
    case 'xliff':
      return readXliff(bytes);
    case 'tmx':
      return readBitextTmx(bytes);
    case 'csv':
      if (bytes.length > readLimits.text) throw new Unreadable({ code: 'too-large' });
      return readTable(name, bytes);
    case 'xlsx':
      return firstTable(readXlsx(bytes));
    case 'docx':
      return readDocxTable(bytes);
  }
}

/** Both texts of a file that holds them side by side. Never throws. */
export function readBitext(name: string, bytes: Uint8Array): BitextResult {
  const format = bitextFormatOf(name, bytes);
  if (!format) return { ok: 'single' };
  try {
    const bitext = read(format, name, bytes);
    if (!bitext) return { ok: 'single' };
    checkRows(bitext.rows);
    if (!bitext.rows.some(({ source }) => source !== null && source.text.trim() !== '')) {
      throw new Unreadable({ code: 'no-text' });
    }
    return { ok: true, format, bitext };
  } catch (error) {
    // What is wrong with a Word document is told when it is read as one text.
    if (format === 'docx') return { ok: 'single' };
    return { ok: false, problem: problemIn(error) };
  }
}
