import type { Block } from '../../core/document/document.ts';
import { isBrokenKhmer } from '../../core/text/broken-khmer.ts';
import { isLegacyFont } from '../../core/text/legacy-khmer.ts';
import type { NoteList } from '../note-list.ts';
import { readLimits, Unreadable } from '../read-result.ts';
import { blocksOf } from './blocks-of.ts';
import type { Page } from './page.ts';
import { dropPdfium, isOutOfMemory, loadPdfium, type Pdfium } from './pdfium.ts';
import { readPage } from './read-page.ts';

const passwordError = 4;

/**
 * Reads the text of a PDF in reading order, without running headers and page numbers. Throws `Unreadable`:
 * `scanned` where pages are pictures, `broken-khmer` and `legacy-font` where letters do not say what is seen.
 */
export async function readPdf(bytes: Uint8Array, notes: NoteList): Promise<Block[]> {
  if (bytes.length > readLimits.pdf) throw new Unreadable({ code: 'too-large' });
  const pdfium = await loadPdfium();
  const pages = withDocument(pdfium, bytes, (document) => readPages(pdfium, document));
  refuseUnreadable(pages);
  if (pages.some(({ isOcr }) => isOcr)) notes.add({ code: 'unproofed' });
  for (const page of pages) {
    if (page.runs.length === 0 && page.hasImages) notes.leftOut('scanned-page');
    if (page.slanted > 0) notes.leftOut('slanted-text');
  }
  return blocksOf(pages, notes);
}

/** Opens a document for as long as `use` takes. Throws `Unreadable` where pdfium cannot open it or stumbles over it. */
export function withDocument<T>(pdfium: Pdfium, bytes: Uint8Array, use: (document: number) => T): T {
  try {
    return withOpenDocument(pdfium, bytes, use);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // What pdfium stumbles over leaves its memory in disorder.
    dropPdfium();
    throw new Unreadable({ code: isOutOfMemory(pdfium) ? 'zip-bomb' : 'damaged-pdf' });
  }
}

function withOpenDocument<T>(pdfium: Pdfium, bytes: Uint8Array, use: (document: number) => T): T {
  const address = pdfium._malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, address);
  const document = pdfium._FPDF_LoadMemDocument(address, bytes.length, 0);
  try {
    if (document === 0) {
      const isLocked = pdfium._FPDF_GetLastError() === passwordError;
      throw new Unreadable({ code: isLocked ? 'encrypted' : 'damaged-pdf' });
    }
    return use(document);
  } finally {
    if (document !== 0) pdfium._FPDF_CloseDocument(document);
    pdfium._free(address);
  }
}

function readPages(pdfium: Pdfium, document: number): Page[] {
  const count = pdfium._FPDF_GetPageCount(document);
  if (count > readLimits.pages) throw new Unreadable({ code: 'too-many-pages', detail: String(count) });
  const pages: Page[] = [];
  let letters = 0;
  for (let index = 0; index < count; index += 1) {
    const handle = pdfium._FPDF_LoadPage(document, index);
    if (handle === 0) throw new Unreadable({ code: 'damaged-pdf', detail: String(index + 1) });
    try {
      const page = readPage(pdfium, handle);
      letters += page.runs.reduce((sum, { content }) => sum + content.text.length, 0);
      if (letters > readLimits.text) throw new Unreadable({ code: 'too-large' });
      pages.push(page);
    } finally {
      pdfium._FPDF_ClosePage(handle);
    }
  }
  return pages;
}

function refuseUnreadable(pages: readonly Page[]): void {
  if (pages.every(({ runs }) => runs.length === 0)) {
    const code = pages.some(({ hasImages }) => hasImages) ? 'scanned' : 'no-text';
    throw new Unreadable({ code });
  }
  const fonts = new Map<string, number>();
  for (const page of pages)
    for (const [font, count] of page.fonts) fonts.set(font, (fonts.get(font) ?? 0) + count);
  const legacy = [...fonts].find(([font, count]) => isLegacyFont(font) && count >= 20);
  if (legacy) throw new Unreadable({ code: 'legacy-font', detail: legacy[0].replace(/^[A-Z]{6}\+/, '') });
  const text = pages.flatMap(({ runs }) => runs.map(({ content }) => content.text)).join('\n');
  if (isBrokenKhmer(text)) throw new Unreadable({ code: 'broken-khmer' });
}
