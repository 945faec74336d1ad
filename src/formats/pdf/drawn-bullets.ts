import { plain } from '../../core/text/rich-text.ts';
import type { Box } from './box.ts';
import { type Turn, upright } from './orientation.ts';
import type { Run } from './page.ts';
import { objectTypes, pageObjects } from './page-objects.ts';
import type { Pdfium } from './pdfium.ts';
import { type Bounds, boundsOf } from './text-objects.ts';

/** In points: shapes of these sides may be bullets. */
const [smallest, largest] = [1.5, 12];
/** A page with more shapes than this is a drawing. */
const most = 2_000;
/** In letter sizes: a bullet is no larger … */
const size = 0.6;
/** … has its middle this far above the baseline, give or take … */
const [middle, give] = [0.32, 0.2];
/** … and its text begins at this distance from it. */
const [nearest, farthest] = [0.1, 2.5];

/** Shapes of a page that may be bullets: small, and as wide as high; none of a drawing. */
export function findShapes(pdfium: Pdfium, page: number, bounds: Bounds, turn: Turn): Box[] {
  const shapes: Box[] = [];
  const memory = pdfium._malloc(16);
  try {
    for (const { handle, type } of pageObjects(pdfium, page)) {
      if (type !== objectTypes.path) continue;
      const edges = boundsOf(pdfium, handle, memory);
      if (!edges) continue;
      const box = upright(edges, bounds, turn);
      const [width, height] = [box.right - box.left, box.bottom - box.top];
      if (width < smallest || width > largest || Math.abs(width - height) > width * 0.2) continue;
      shapes.push(box);
      if (shapes.length > most) return [];
    }
    return shapes;
  } finally {
    pdfium._free(memory);
  }
}

/** Runs with a bullet before each at whose beginning one is drawn. */
export function withBullets(runs: readonly Run[], shapes: readonly Box[]): Run[] {
  const bullets = new Map<Run, Run>();
  for (const shape of shapes) {
    const beside = runs.filter((run) => isBeside(shape, run));
    const isInside = runs.some(
      (run) => run.left < shape.left && run.right > shape.left - run.size && isOnLine(shape, run),
    );
    const item = beside.toSorted((a, b) => a.left - b.left)[0];
    if (!item || isInside) continue;
    const { left, right } = shape;
    bullets.set(item, { ...item, content: plain('•'), left, right, wordWidth: right - left });
  }
  return runs.flatMap((run) => {
    const bullet = bullets.get(run);
    return bullet ? [bullet, run] : [run];
  });
}

function isOnLine({ top, bottom }: Box, run: Run): boolean {
  return Math.abs(run.baseline - run.size * middle - (top + bottom) / 2) < run.size * give;
}

function isBeside(shape: Box, run: Run): boolean {
  const gap = run.left - shape.right;
  const isNear = gap >= run.size * nearest && gap <= run.size * farthest;
  return isNear && shape.right - shape.left <= run.size * size && isOnLine(shape, run);
}
