import { isClippedAway } from './clipped.ts';
import { matrixOf, objectTypes, pageObjects, placed } from './page-objects.ts';
import type { Pdfium } from './pdfium.ts';

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
  /** Where it begins to write, in points upwards from the page's lower left corner. */
  origin: [number, number];
  /** Whether it is clipped away: browsers cut lines so that stand on the next page. */
  isHidden: boolean;
}

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
  try {
    pdfium.HEAPU8.set(key, memory);
    for (const { handle, type, around } of pageObjects(pdfium, page)) {
      if (type !== objectTypes.text) continue;
      const replacement = replacementOf(handle);
      const [, , , , x = 0, y = 0] = matrixOf(pdfium, handle);
      const bounds = boundsOf(pdfium, handle, edges);
      const isHidden = bounds !== null && isClippedAway(pdfium, handle, bounds);
      found.set(handle, { order: found.size, replacement, origin: placed(around, x, y), isHidden });
      if (replacement && bounds && !isHidden) widen(replacement.bounds, bounds);
    }
  } finally {
    pdfium._free(memory);
    pdfium._free(edges);
  }
  return found;
}

/** The edges of an object, null where pdfium cannot tell; `edges` is memory for four numbers. */
export function boundsOf(pdfium: Pdfium, object: number, edges: number): Bounds | null {
  if (pdfium._FPDFPageObj_GetBounds(object, edges, edges + 4, edges + 8, edges + 12) === 0) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(edges >> 2, (edges >> 2) + 4);
  return { left, right, top, bottom };
}

const nowhere = (): Bounds => ({ left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity });

function widen(bounds: Bounds, by: Bounds): void {
  bounds.left = Math.min(bounds.left, by.left);
  bounds.right = Math.max(bounds.right, by.right);
  bounds.top = Math.max(bounds.top, by.top);
  bounds.bottom = Math.min(bounds.bottom, by.bottom);
}
