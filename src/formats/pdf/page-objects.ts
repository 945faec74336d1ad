import type { Pdfium } from './pdfium.ts';

/** The kinds of page object that we look at, by pdfium's numbers. */
export const objectTypes = { text: 1, path: 2, image: 3, form: 5 } as const;

/** A matrix as PDF writes it: a, b, c, d, e, f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly number[];
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** A form in a form in a form … */
const deepestForm = 8;

export interface PageObject {
  handle: number;
  type: number;
  /** From what surrounds the object to the page: more than the identity in forms. */
  around: Matrix;
}

/** The objects of a page in the order of drawing, those in forms too. */
export function* pageObjects(pdfium: Pdfium, page: number): Generator<PageObject> {
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let at = 0; at < count; at += 1)
    yield* within(pdfium, pdfium._FPDFPage_GetObject(page, at), identity, 0);
}

function* within(pdfium: Pdfium, handle: number, around: Matrix, level: number): Generator<PageObject> {
  const type = pdfium._FPDFPageObj_GetType(handle);
  yield { handle, type, around };
  if (type !== objectTypes.form || level >= deepestForm) return;
  const inner = times(matrixOf(pdfium, handle), around);
  const count = pdfium._FPDFFormObj_CountObjects(handle);
  for (let at = 0; at < count; at += 1)
    yield* within(pdfium, pdfium._FPDFFormObj_GetObject(handle, at), inner, level + 1);
}

/** The matrix of an object itself. */
export function matrixOf(pdfium: Pdfium, object: number): Matrix {
  const memory = pdfium._malloc(24);
  const isThere = pdfium._FPDFPageObj_GetMatrix(object, memory) !== 0;
  const matrix = isThere ? [...pdfium.HEAPF32.subarray(memory >> 2, (memory >> 2) + 6)] : identity;
  pdfium._free(memory);
  return matrix;
}

/** First `inner`, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  const [x, y] = [placed(outer, a, b, 0), placed(outer, c, d, 0)];
  return [...x, ...y, ...placed(outer, e, f)];
}

/** Where a matrix puts a point; with `move` 0, a direction. */
export function placed(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  x: number,
  y: number,
  move = 1,
): [number, number] {
  return [a * x + c * y + e * move, b * x + d * y + f * move];
}
