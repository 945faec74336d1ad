import { PDFiumLibrary, PDFiumModule } from '@hyzyla/pdfium';

/** The part of pdfium's C interface that we call (fpdfview.h, fpdf_text.h); addresses and handles are numbers. */
export interface Pdfium {
  HEAPU8: Uint8Array;
  HEAP32: Int32Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _FPDF_LoadMemDocument(address: number, bytes: number, password: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFFormObj_CountObjects(object: number): number;
  _FPDFFormObj_GetObject(object: number, index: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPageObj_GetClipPath(object: number): number;
  _FPDFClipPath_CountPaths(clip: number): number;
  _FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  _FPDFClipPath_GetPathSegment(clip: number, path: number, index: number): number;
  _FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  _FPDFPath_CountSegments(path: number): number;
  _FPDFPath_GetPathSegment(path: number, index: number): number;
  _FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  _FPDFPathSegment_GetType(segment: number): number;
  _FPDFPathSegment_GetClose(segment: number): number;
  _FPDFPageObj_CountMarks(object: number): number;
  _FPDFPageObj_GetMark(object: number, index: number): number;
  _FPDFPageObjMark_GetParamValueType(mark: number, key: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_GetFontSize(text: number, index: number): number;
  _FPDFText_GetFontInfo(text: number, index: number, name: number, bytes: number, flags: number): number;
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, data: number, stride: number): number;
  _FPDFBitmap_FillRect(
    bitmap: number,
    x: number,
    y: number,
    width: number,
    height: number,
    color: number,
  ): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotation: number,
    flags: number,
  ): void;
}

/** In bytes: what pdfium may take, so that a small file that unpacks to gigabytes ends there. */
const mostMemory = 640 * 1024 * 1024;
const pageOfMemory = 65_536;

/** The memory of a WebAssembly module. */
interface Memory {
  readonly buffer: { readonly byteLength: number };
  grow(pages: number): number;
}

let loaded: Promise<Pdfium> | null = null;

/** Pdfium, compiled once for a process and again after `dropPdfium`. */
export function loadPdfium(): Promise<Pdfium> {
  loaded ??= load();
  return loaded;
}

/** Lets go of a pdfium that a file has broken. */
export function dropPdfium(): void {
  loaded = null;
}

/** Whether a pdfium has taken all the memory that it may. */
export function isOutOfMemory({ HEAPU8 }: Pdfium): boolean {
  return HEAPU8.length > mostMemory * 0.8;
}

async function load(): Promise<Pdfium> {
  // It tells the console what its caller hears as an exception anyhow.
  const quiet = { printErr: () => undefined };
  const vendor: typeof PDFiumModule = (options) => PDFiumModule({ ...options, ...quiet });
  const { module } = (await PDFiumLibrary.initBase({ vendor })) as unknown as {
    module: Pdfium & { wasmExports: { memory: Memory } };
  };
  const { memory } = module.wasmExports;
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * pageOfMemory > mostMemory)
      throw new RangeError('pdfium takes too much memory');
    return grow(pages);
  };
  return module;
}
