import type { Pdfium } from './pdfium.ts';
import type { Bounds } from './text-objects.ts';

/** Whether the middle of these bounds lies outside of what an object is clipped to, so that nobody sees it. */
export function isClippedAway(pdfium: Pdfium, object: number, { left, right, top, bottom }: Bounds): boolean {
  const clip = pdfium._FPDFPageObj_GetClipPath(object);
  const paths = pdfium._FPDFClipPath_CountPaths(clip);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const memory = pdfium._malloc(8);
  try {
    for (let path = 0; path < paths; path += 1) {
      const count = pdfium._FPDFClipPath_CountPathSegments(clip, path);
      let [least, most, lowest, highest] = [Infinity, -Infinity, Infinity, -Infinity];
      for (let at = 0; at < count; at += 1) {
        pdfium._FPDFPathSegment_GetPoint(
          pdfium._FPDFClipPath_GetPathSegment(clip, path, at),
          memory,
          memory + 4,
        );
        const [across = 0, up = 0] = pdfium.HEAPF32.subarray(memory >> 2, (memory >> 2) + 2);
        [least, most] = [Math.min(least, across), Math.max(most, across)];
        [lowest, highest] = [Math.min(lowest, up), Math.max(highest, up)];
      }
      if (count > 0 && (x < least || x > most || y < lowest || y > highest)) return true;
    }
    return false;
  } finally {
    pdfium._free(memory);
  }
}
