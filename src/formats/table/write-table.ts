import { plain } from '../../core/text/rich-text.ts';
import type { Bitext, BitextRow } from '../bitext/bitext.ts';
import { commentCell } from '../bitext/comment-lines.ts';
import { writeRecord } from '../delimited/write-record.ts';

/** Names of a table's columns: the texts' are their languages' tags. */
export function tableHead({ sourceLanguage, targetLanguage }: Bitext): string[] {
  return [
    'number',
    sourceLanguage ?? 'km',
    targetLanguage ?? 'en',
    'state',
    'comments',
    'confidence',
    'omitted',
  ];
}

export function tableRecord(row: BitextRow, index: number): string[] {
  const { source, target, state, comments, confidence, omitted } = row;
  return [
    String(index + 1),
    (source ?? plain('')).text,
    (target ?? plain('')).text,
    state ?? '',
    commentCell(comments),
    confidence === null ? '' : String(confidence),
    omitted ?? '',
  ];
}

/**
 * What a spreadsheet takes for a formula when it opens a CSV file, full-width signs too, and such a text with apostrophes
 * ahead of it. A number with its sign is none.
 */
const formula = /^'*(?:[=@＝＠\t\r]|[-+＋－](?!\d+(?:[.,]\d+)*$))/;

/** A field that no spreadsheet runs: an apostrophe ahead of it says that it is text. */
function guard(field: string): string {
  return formula.test(field) ? `'${field}` : field;
}

/** The field as it was. */
export function unguard(field: string): string {
  return field.startsWith("'") && formula.test(field) ? field.slice(1) : field;
}

/** A bitext as CSV or TSV, texts without their marks; in UTF-8 with a byte order mark, without which Excel breaks Khmer. */
export function writeTable(bitext: Bitext, separator: ',' | '\t'): string {
  const records = [tableHead(bitext), ...bitext.rows.map(tableRecord)];
  return `\ufeff${records.map((record) => writeRecord(record.map(guard), separator)).join('')}`;
}
