import type { Bitext } from './bitext/bitext.ts';
import { type BitextFormat, bitextFormatOf } from './bitext-format.ts';
import { checkRows } from './bitext/check-rows.ts';
import { checkLetters } from './check-letters.ts';
import { readDocxTable } from './docx/read-docx-table.ts';
import { readFlowing } from './read-flowing.ts';
import { problemIn, readLimits, type ReadProblem, type ReadResult, Unreadable } from './read-result.ts';
import { bitextOfTable, readTable } from './table/read-table.ts';
import { readBitextTmx } from './tmx/read-bitext-tmx.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { readXliff } from './xliff/read-xliff.ts';

export type BitextResult =
  | { ok: true; format: BitextFormat; bitext: Bitext }
  | { ok: false; problem: ReadProblem }
  /** A document with one text; what `readFlowing` gives of a file that is called a Word document is not asked for again. */
  | { ok: 'single'; read?: ReadResult };

function firstTable(sheets: readonly string[][][]): Bitext {
  for (const sheet of sheets) {
    const bitext = bitextOfTable(sheet);
    if (bitext) return bitext;
  }
  throw new Unreadable({ code: 'no-bitext' });
}

function read(format: Exclude<BitextFormat, 'docx'>, name: string, bytes: Uint8Array): Bitext {
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
  }
}

/** Both texts of a file that holds them side by side. Never throws. */
export function readBitext(name: string, bytes: Uint8Array): BitextResult {
  const format = bitextFormatOf(name, bytes);
  if (!format) return { ok: 'single' };
  try {
    if (format === 'docx') return readWord(name, bytes);
    return { ok: true, format, bitext: checked(read(format, name, bytes)) };
  } catch (error) {
    return { ok: false, problem: problemIn(error) };
  }
}

function checked(bitext: Bitext): Bitext {
  checkRows(bitext.rows);
  checkLetters(bitext.rows.flatMap(({ source, target }) => [source, target]));
  if (bitext.rows.some(({ source }) => source !== null && source.text.trim() !== '')) return bitext;
  throw new Unreadable({ code: 'no-text' });
}

function readWord(name: string, bytes: Uint8Array): BitextResult {
  const read = readFlowing(name, bytes);
  const isWord = read.ok && read.format === 'docx';
  const bitext = isWord ? readDocxTable(bytes, read.document.blocks) : null;
  return bitext ? { ok: true, format: 'docx', bitext: checked(bitext) } : { ok: 'single', read };
}
