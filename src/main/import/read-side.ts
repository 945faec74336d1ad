import { createHash } from 'node:crypto';
import {
  mostSegments,
  type ReadNote,
  type SegmentedDocument,
  type TextDocument,
} from '../../core/document/document.ts';
import { segmentDocument } from '../../core/document/segment-document.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { readDocument } from '../../formats/read-document.ts';
import type { ReadResult } from '../../formats/read-result.ts';
import { done, type Outcome } from '../../shared/problem.ts';
import { isOcrName } from '../ocr/ocr-name.ts';
import { readingProblem } from './reading-problem.ts';

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** A document as its reader found it, and the language that its letters speak for. */
export interface ReadFile {
  name: string;
  bytes: Uint8Array;
  format: string;
  sha256: string;
  document: TextDocument;
  guess: 'km' | 'en' | null;
}

/** A document cut into segments in its language. */
export interface ReadSide extends Omit<ReadFile, 'document'> {
  language: string;
  document: SegmentedDocument;
}

/** Reads a document; `flowing` is what `readFlowing` gave already. */
export async function readFile(
  { name, bytes }: NamedBytes,
  flowing?: ReadResult,
): Promise<Outcome<ReadFile>> {
  const read = await readDocument(name, bytes, flowing);
  if (!read.ok) return { ok: false, problem: readingProblem(name, read.problem) };
  const { format } = read;
  const notes: ReadNote[] = isOcrName(name) ? [{ code: 'unproofed' }] : [];
  const document = { ...read.document, notes: [...notes, ...read.document.notes] };
  const guess = guessLanguage(document.blocks.map((block) => block.content.text).join('\n'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return done({ name, bytes, format, sha256, document, guess });
}

/** Refuses a document of more segments than a project holds. */
export function segmentSide(file: ReadFile, language: string): Outcome<ReadSide> {
  const document = segmentDocument(file.document, language);
  if (document.segments.length > mostSegments) {
    return { ok: false, problem: readingProblem(file.name, { code: 'too-long' }) };
  }
  return done({ ...file, language, document });
}
