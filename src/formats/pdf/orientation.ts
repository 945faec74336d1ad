import type { Box } from './box.ts';
import type { Pdfium } from './pdfium.ts';
import type { Bounds } from './text-objects.ts';

/** Quarter turns against the clock that text has on a page: 1 where it runs upwards. */
export type Turn = 0 | 1 | 2 | 3;

/** In degrees: text that leans more than this is slanted. */
const lean = 4;

/** The quarter turns of text that goes in the direction (a, b); null where it is slanted. */
export function turnOf(a: number, b: number): Turn | null {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const turn = Math.round(degrees / 90);
  return Math.abs(degrees - turn * 90) <= lean ? (((turn + 4) % 4) as Turn) : null;
}

/** The edges of a page, in points upwards. `page` is a handle of pdfium's. */
export function pageBounds(pdfium: Pdfium, page: number): Bounds {
  const memory = pdfium._malloc(16);
  const isThere = pdfium._FPDF_GetPageBoundingBox(page, memory) !== 0;
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.subarray(memory >> 2, (memory >> 2) + 4);
  pdfium._free(memory);
  if (isThere && right > left && top > bottom) return { left, right, top, bottom };
  const [width, height] = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)];
  return { left: 0, right: width, top: height, bottom: 0 };
}

/** Edges as one sees them who turns the page until its text stands upright. */
export function upright({ left, right, top, bottom }: Bounds, page: Bounds, turn: Turn): Box {
  const fromLeft = [left - page.left, right - page.left] as const;
  const fromRight = [page.right - right, page.right - left] as const;
  const fromBottom = [bottom - page.bottom, top - page.bottom] as const;
  const fromTop = [page.top - top, page.top - bottom] as const;
  const [across, down] = (
    [
      [fromLeft, fromTop],
      [fromBottom, fromLeft],
      [fromRight, fromBottom],
      [fromTop, fromRight],
    ] as const
  )[turn];
  return { left: across[0], right: across[1], top: down[0], bottom: down[1] };
}
