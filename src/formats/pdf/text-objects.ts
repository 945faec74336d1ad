import type { Pdfium } from './pdfium.ts';

const textObject = 1;
const formObject = 5;

/** Edges in points, upwards from the page's lower left corner. */
export interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Glyphs that stand for one text together, which the file names beside them (ActualText, ISO 32000-1, 14.9.4). */
export interface Replacement {
  bounds: Bounds;
  /** The object at which pdfium tells the text; null until it has. */
  toldAt: number | null;
}

/** A text object of a page. */
export interface TextObject {
  /** Its place in the order of drawing, in which Khmer letters and their marks follow one another as written. */
  order: number;
  /** What it is a part of: a Khmer cluster is often drawn as several objects, with its text at one or more of them. */
  replacement: Replacement | null;
}

/** A form in a form in a form … */
const deepestForm = 8;

/** The text objects of a page by their handles. */
export function findTextObjects(pdfium: Pdfium, page: number): Map<number, TextObject> {
  const found = new Map<number, TextObject>();
  const byMark = new Map<number, Replacement | null>();
  const key = new TextEncoder().encode('ActualText\0');
  const memory = pdfium._malloc(key.length);
  const edges = pdfium._malloc(16);
  const replacementOf = (object: number): Replacement | null => {
    let innermost: Replacement | null = null;
    const marks = pdfium._FPDFPageObj_CountMarks(object);
    for (let index = 0; index < marks; index += 1) {
      const mark = pdfium._FPDFPageObj_GetMark(object, index);
      if (!byMark.has(mark)) {
        const isReplaced = pdfium._FPDFPageObjMark_GetParamValueType(mark, memory) !== 0;
        byMark.set(mark, isReplaced ? { bounds: nowhere(), toldAt: null } : null);
      }
      innermost = byMark.get(mark) ?? innermost;
    }
    return innermost;
  };
  const visit = (object: number, level: number): void => {
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === formObject && level < deepestForm) {
      const count = pdfium._FPDFFormObj_CountObjects(object);
      for (let at = 0; at < count; at += 1) visit(pdfium._FPDFFormObj_GetObject(object, at), level + 1);
    }
    if (type !== textObject) return;
    const replacement = replacementOf(object);
    found.set(object, { order: found.size, replacement });
    if (!replacement) return;
    if (pdfium._FPDFPageObj_GetBounds(object, edges, edges + 4, edges + 8, edges + 12) === 0) return;
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(edges >> 2, (edges >> 2) + 4);
    widen(replacement.bounds, { left, right, top, bottom });
  };
  try {
    pdfium.HEAPU8.set(key, memory);
    const count = pdfium._FPDFPage_CountObjects(page);
    for (let at = 0; at < count; at += 1) visit(pdfium._FPDFPage_GetObject(page, at), 0);
  } finally {
    pdfium._free(memory);
    pdfium._free(edges);
  }
  return found;
}

const nowhere = (): Bounds => ({ left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity });

function widen(bounds: Bounds, by: Bounds): void {
  bounds.left = Math.min(bounds.left, by.left);
  bounds.right = Math.max(bounds.right, by.right);
  bounds.top = Math.max(bounds.top, by.top);
  bounds.bottom = Math.min(bounds.bottom, by.bottom);
}
