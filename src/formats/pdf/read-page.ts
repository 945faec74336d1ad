import { findShapes, withBullets } from './drawn-bullets.ts';
import { inLineOrder } from './line-order.ts';
import { isBlank, readLetters } from './read-letters.ts';
import { pageBounds, upright } from './orientation.ts';
import type { Page } from './page.ts';
import { objectTypes, pageObjects } from './page-objects.ts';
import type { Pdfium } from './pdfium.ts';
import { Cells, findRulings } from './rulings.ts';
import { RunBuilder } from './run-builder.ts';
import { SpaceWidths } from './space-widths.ts';

/** Reads the text of a page with its places, as it looks when its text stands upright. `page` is a handle of pdfium's. */
export function readPage(pdfium: Pdfium, page: number): Page {
  const bounds = pageBounds(pdfium, page);
  const { letters: drawn, turn, slanted } = readLetters(pdfium, page, bounds);
  const letters = inLineOrder(drawn);
  const cells = new Cells(findRulings(pdfium, page, bounds, turn));
  const builder = new RunBuilder(cells, new SpaceWidths(letters));
  const fonts = new Map<string, number>();
  for (const letter of letters) {
    builder.add(letter);
    if (!isBlank(letter.text)) fonts.set(letter.look.font, (fonts.get(letter.look.font) ?? 0) + 1);
  }
  builder.end();
  const runs = withBullets(builder.runs, findShapes(pdfium, page, bounds, turn));
  const { right: width, bottom: height } = upright(bounds, bounds, turn);
  return { width, height, runs, hasImages: hasImages(pdfium, page), slanted, fonts };
}

function hasImages(pdfium: Pdfium, page: number): boolean {
  for (const { type } of pageObjects(pdfium, page)) if (type === objectTypes.image) return true;
  return false;
}
