import type { Pdfium } from './pdfium.ts';

/** How a letter looks apart from its size. */
export interface Look {
  font: string;
  bold: boolean;
  italic: boolean;
  /** Nothing of it is painted, as of what an OCR lays over the picture of a page. */
  invisible: boolean;
}

const nameBytes = 128;
/** Flags of a font (ISO 32000-1, 9.8.2). */
const [italicFlag, forceBoldFlag] = [1 << 6, 1 << 18];
/** How a text object is painted (ISO 32000-1, 9.3.6): filled and drawn around, it looks bold. */
const filledAndStroked = 2;
const notPainted = 3;

const boldName = /bold|black|heavy|(?:^|[,-])(?:b|bd|bi|bdit)(?:mt)?$/i;
const italicName = /ital|obli|(?:^|[,-])(?:it?|bi|bdit)(?:mt)?$/i;

/** The look of the letter at `at`, which a text object draws through the matrix (a, b, c, d). */
export function lookOf(
  pdfium: Pdfium,
  text: number,
  at: number,
  object: number,
  [a = 1, b = 0, c = 0, d = 1]: readonly number[],
): Look {
  const memory = pdfium._malloc(nameBytes + 4);
  try {
    pdfium.HEAP32[(memory + nameBytes) >> 2] = 0;
    const bytes = pdfium._FPDFText_GetFontInfo(text, at, memory, nameBytes, memory + nameBytes);
    const isNamed = bytes > 1 && bytes <= nameBytes;
    const font = isNamed
      ? new TextDecoder('utf-8').decode(pdfium.HEAPU8.subarray(memory, memory + bytes - 1))
      : '';
    const flags = pdfium.HEAP32[(memory + nameBytes) >> 2] ?? 0;
    const painted = object === 0 ? 0 : pdfium._FPDFTextObj_GetTextRenderMode(object);
    // Upright letters have their sides at right angles.
    const lean = Math.abs(a * c + b * d) / (Math.hypot(a, b) * Math.hypot(c, d) || 1);
    return {
      font,
      bold: boldName.test(font) || (flags & forceBoldFlag) !== 0 || painted === filledAndStroked,
      italic: italicName.test(font) || (flags & italicFlag) !== 0 || lean > 0.1,
      invisible: painted === notPainted,
    };
  } finally {
    pdfium._free(memory);
  }
}
