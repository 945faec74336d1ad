import { findShapes, withBullets } from './drawn-bullets.ts';
import { inLineOrder } from './line-order.ts';
import { isBlank, readLetters } from './read-letters.ts';
import { pageBounds, upright } from './orientation.ts';
import type { Page } from './page.ts';
import { objectTypes, pageObjects } from './page-objects.ts';
import type { Pdfium } from './pdfium.ts';
import { Cells, findRulings, noRulings } from './rulings.ts';
import { RunBuilder } from './run-builder.ts';
import { SpaceWidths } from './space-widths.ts';

/** A page with more paths than this is a drawing. */
const mostPaths = 20_000;

/** Reads the text of a page with its places, as it looks when its text stands upright. `page` is a handle of pdfium's. */
export function readPage(pdfium: Pdfium, page: number): Page {
  const bounds = pageBounds(pdfium, page);
  const { letters: drawn, turn, slanted } = readLetters(pdfium, page, bounds);
  const letters = inLineOrder(drawn);
  const { hasImages, isDrawing } = survey(pdfium, page);
  const cells = new Cells(isDrawing ? noRulings : findRulings(pdfium, page, bounds, turn));
  const builder = new RunBuilder(cells, new SpaceWidths(letters));
  const fonts = new Map<string, number>();
  const unpainted = letters.filter(({ look }) => look.invisible).length;
  for (const letter of letters) {
    builder.add(letter);
    if (!isBlank(letter.text)) fonts.set(letter.look.font, (fonts.get(letter.look.font) ?? 0) + 1);
  }
  builder.end();
  const runs = withBullets(builder.runs, isDrawing ? [] : findShapes(pdfium, page, bounds, turn));
  const { right: width, bottom: height } = upright(bounds, bounds, turn);
  const isOcr = hasImages && unpainted * 2 > letters.length;
  return { width, height, runs, hasImages, slanted, isOcr, fonts };
}

/** Whether a page shows pictures, and whether it has so many paths that it is a drawing in which no tables are looked for. */
function survey(pdfium: Pdfium, page: number): { hasImages: boolean; isDrawing: boolean } {
  let [paths, images] = [0, 0];
  for (const { type } of pageObjects(pdfium, page)) {
    if (type === objectTypes.image) images += 1;
    if (type === objectTypes.path) paths += 1;
  }
  return { hasImages: images > 0, isDrawing: paths > mostPaths };
}
