import { type ReadProblem, type ReadProblemCode, readLimits } from '../../formats/read-result.ts';
import type { Problem, ProblemCode } from '../../shared/problem.ts';

const codes: Record<ReadProblemCode, ProblemCode> = {
  empty: 'document-empty',
  'too-large': 'document-too-large',
  'too-many-pages': 'document-too-many-pages',
  'too-long': 'document-too-long',
  'too-much-text': 'document-too-much-text',
  'too-much-markup': 'document-too-much-markup',
  binary: 'document-binary',
  'unknown-encoding': 'document-encoding',
  'not-docx': 'document-not-docx',
  'old-doc': 'document-old-doc',
  'damaged-pdf': 'document-damaged',
  scanned: 'document-scanned',
  'broken-khmer': 'document-broken-khmer',
  'legacy-font': 'document-legacy-font',
  encrypted: 'document-encrypted',
  'damaged-zip': 'document-damaged',
  'damaged-xml': 'document-damaged',
  'zip-bomb': 'document-bomb',
  'no-text': 'document-no-text',
  'unknown-format': 'document-unknown-format',
  'nested-too-deep': 'document-nested-too-deep',
  'no-bitext': 'document-no-bitext',
  'no-columns': 'document-no-columns',
  'reader-failed': 'document-damaged',
};

/** Which limit of size a file meets first, told by its name. */
const limits = [
  [/\.(?:docx|odt|xlsx)$/i, 'zip'],
  [/\.pdf$/i, 'pdf'],
  [/\.(?:xlf|xliff|tmx)$/i, 'part'],
  [/\.m(?:d|arkdown|down|kd)$/i, 'markdown'],
  [/\.x?html?$/i, 'html'],
] as const;

/** A reader's problem in the words of the contract; `limit` is in megabytes. */
export function readingProblem(file: string, { code, detail, part, line }: ReadProblem): Problem {
  const limit = limits.find(([pattern]) => pattern.test(file))?.[1] ?? 'text';
  return {
    code: codes[code],
    with: {
      file,
      ...(code === 'too-large' ? { limit: readLimits[limit] / (1024 * 1024) } : {}),
      ...(code === 'too-long' ? { limit: readLimits.segments.toLocaleString('en') } : {}),
      ...(code === 'too-much-text' ? { limit: readLimits.letters.toLocaleString('en') } : {}),
      ...(code === 'too-many-pages' ? { limit: readLimits.pages } : {}),
      ...(detail === undefined ? {} : { detail }),
      ...(part === undefined ? {} : { part }),
      ...(line === undefined ? {} : { line }),
    },
  };
}
