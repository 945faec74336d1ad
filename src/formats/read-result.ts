import { mostSegments, type TextDocument } from '../core/document/document.ts';

export const documentFormats = ['text', 'markdown', 'html', 'docx', 'odt', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const readProblemCodes = [
  'empty',
  'too-large',
  'too-many-pages',
  'too-long',
  'too-much-text',
  'too-much-markup',
  'binary',
  'unknown-encoding',
  'not-docx',
  'old-doc',
  'damaged-pdf',
  'scanned',
  'broken-khmer',
  'legacy-font',
  'encrypted',
  'damaged-zip',
  'damaged-xml',
  'zip-bomb',
  'no-text',
  'unknown-format',
  'nested-too-deep',
  'no-bitext',
  'no-columns',
  'reader-failed',
] as const;
export type ReadProblemCode = (typeof readProblemCodes)[number];

/** Why a file was not read: `part` is a file inside a zip, `line` counts from 1. */
export interface ReadProblem {
  code: ReadProblemCode;
  detail?: string;
  part?: string;
  line?: number;
}

export type ReadResult =
  { ok: true; format: DocumentFormat; document: TextDocument } | { ok: false; problem: ReadProblem };

const MB = 1024 * 1024;
/** All in bytes, but for ratio, entries, kinds of elements, levels, segments, letters and depth. A DOCX part is one XML file in it. */
export const readLimits = {
  text: 16 * MB,
  /** Markdown's parser takes far more time and memory than a plain text's. */
  markdown: 8 * MB,
  html: 16 * MB,
  pdf: 64 * MB,
  /** Of a PDF. */
  pages: 3_000,
  zip: 64 * MB,
  expanded: 512 * MB,
  part: 64 * MB,
  /** A part may be this many times its packed size … */
  ratio: 200,
  /** … once it is larger than this. */
  ratioFrom: 10 * MB,
  entries: 20_000,
  elements: 2_000_000,
  /** Segments of a document, and lines of a text or Markdown file that are not empty. */
  segments: mostSegments,
  /** UTF-16 units of all texts of a document, or of both documents in a bilingual file. */
  letters: 10_000_000,
  /** Of a page, which may say in few letters that many lie in each other, and whose tree takes more than an XML part's. */
  htmlElements: 1_000_000,
  /** The levels below `deep` of all elements of an XML part, added up: every look around an element that lies deep is long. */
  deepLevels: 4_000_000,
  deep: 32,
  /** Levels of nesting, in XML and in Markdown. */
  depth: 500,
} as const;

/** Carries a problem out of the depths of a reader; `readDocument` turns it into its result. */
export class Unreadable extends Error {
  readonly problem: ReadProblem;
  constructor(problem: ReadProblem) {
    super(`${problem.code} ${problem.detail ?? ''}`);
    this.problem = problem;
  }
}

/** What a reader's exception says to its user. */
export function problemIn(error: unknown): ReadProblem {
  if (error instanceof Unreadable) return error.problem;
  return { code: 'reader-failed', detail: error instanceof Error ? error.message : String(error) };
}
