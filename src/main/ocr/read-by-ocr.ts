import { problemIn } from '../../formats/read-result.ts';
import { countPages, renderPage } from '../../formats/pdf/render-page.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { readingProblem } from '../import/reading-problem.ts';
import type { NamedBytes } from '../import/read-side.ts';
import { ocrName } from './ocr-name.ts';
import { ocrLanguages, readPicture } from './tesseract.ts';

const resolution = 300;

export interface OcrRun {
  /** Called with the share done and the number of pages, before the first page and after each. */
  told?: (share: number, pages: number) => void;
  stop?: AbortSignal;
}

/**
 * Reads the pages of a PDF as pictures, in Khmer and English. What comes out is a plain text that nobody has
 * proofread yet, and its name says so.
 */
export async function readByOcr(
  { name, bytes }: NamedBytes,
  { told, stop }: OcrRun = {},
): Promise<Outcome<NamedBytes>> {
  const known = ocrLanguages();
  const languages = ['khm', 'eng'].filter((language) => known.includes(language));
  if (!languages.includes('khm')) return refuse('ocr-missing');
  const signal = stop ?? new AbortController().signal;
  try {
    const pages = await countPages(bytes);
    const texts: string[] = [];
    told?.(0, pages);
    for (let page = 0; page < pages; page += 1) {
      texts.push(tidy(await readPicture(await renderPage(bytes, page, resolution), languages, signal)));
      told?.((page + 1) / pages, pages);
    }
    const text = texts.filter(Boolean).join('\n\n');
    if (text === '') return refuse('document-no-text', { file: name });
    return done({ name: ocrName(name), bytes: new TextEncoder().encode(text) });
  } catch (error) {
    if (signal.aborted) return refuse('cancelled');
    if (error instanceof Error && error.message.startsWith('tesseract'))
      return refuse('ocr-failed', { file: name });
    return { ok: false, problem: readingProblem(name, problemIn(error)) };
  }
}

/** A page without its number, and without the white space that Tesseract leaves. */
function tidy(text: string): string {
  return text
    .replace(/\f/g, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n+(?:[-–—]\s*)?[0-9០-៩]{1,4}(?:\s*[-–—])?\s*$/, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
