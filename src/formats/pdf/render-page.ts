import { loadPdfium } from './pdfium.ts';
import { withDocument } from './read-pdf.ts';

const bgrx = 3;
const white = 0xffffffff;
const pointsPerInch = 72;
/** Pixels of a side, so that a hostile page cannot take all memory. */
const largestSide = 8_000;

/** How many pages a PDF has. Throws `Unreadable`. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  const pdfium = await loadPdfium();
  return withDocument(pdfium, bytes, (document) => pdfium._FPDF_GetPageCount(document));
}

/** A page as a grey picture in the PGM format, at a resolution in dots per inch. Throws `Unreadable`. */
export async function renderPage(bytes: Uint8Array, index: number, resolution: number): Promise<Uint8Array> {
  const pdfium = await loadPdfium();
  return withDocument(pdfium, bytes, (document) => {
    const page = pdfium._FPDF_LoadPage(document, index);
    const pixels = (points: number) =>
      Math.max(1, Math.min(largestSide, Math.round((points * resolution) / pointsPerInch)));
    const width = pixels(pdfium._FPDF_GetPageWidthF(page));
    const height = pixels(pdfium._FPDF_GetPageHeightF(page));
    const data = pdfium._malloc(width * height * 4);
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, bgrx, data, width * 4);
    try {
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
      pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
      const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
      const picture = new Uint8Array(head.length + width * height);
      picture.set(head);
      const colours = pdfium.HEAPU8.subarray(data, data + width * height * 4);
      for (let at = 0; at < width * height; at += 1) {
        // Green tells most of how light a pixel is.
        const [blue = 0, green = 0, red = 0] = [colours[at * 4], colours[at * 4 + 1], colours[at * 4 + 2]];
        picture[head.length + at] = (blue + green * 6 + red * 3) / 10;
      }
      return picture;
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap);
      pdfium._free(data);
      pdfium._FPDF_ClosePage(page);
    }
  });
}
