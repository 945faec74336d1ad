import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RichText } from '../../core/text/rich-text.ts';
import type { BitextComment } from '../bitext/bitext.ts';
import type { Bilingual } from '../provenance-lines.ts';

/** A row as somebody without Bokprae corrects it in a word processor. */
export interface ReviewRow {
  id: string;
  /** A text for each segment. */
  source: RichText[];
  target: RichText[];
  state: Bilingual;
  comments: BitextComment[];
}

export interface ReviewTable {
  title: string;
  sourceLanguage: string;
  targetLanguage: string;
  day: string;
  app: string;
  rows: ReviewRow[];
}

/** A row of a table that came back. */
export interface ReturnedRow {
  /** Null for a row that somebody added. */
  id: string | null;
  /** The mark of the translation that was handed out. */
  mark: string;
  /** A text for each paragraph. */
  target: RichText[];
  source: string;
  /** Lines of the column for comments, and comments of the word processor. */
  comments: BitextComment[];
  /** Who tracked changes in the row. */
  authors: string[];
}

/** Stands over the column of numbers and tells the table from any other. */
export const numberHead = '№';

/** Eight hexadecimal digits that tell whether a translation is still what was handed out; white space counts once. */
export function textMark(texts: readonly RichText[]): string {
  const said = texts.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said)))).slice(0, 8);
}

/** What stands under a row's number: its id and the mark of its translation. */
export function rowTag({ id, target }: ReviewRow): string {
  return `${id}·${textMark(target)}`;
}

/** The id and mark in a cell of the first column; null where somebody took them out. */
export function readRowTag(cell: string): { id: string; mark: string } | null {
  const found = /(\S+)·([0-9a-f]{8})\s*$/.exec(cell);
  return found ? { id: found[1]!, mark: found[2]! } : null;
}
