import { foldDigits } from '../../core/text/fold-digits.ts';
import type { Page, Run } from './page.ts';

/** The share of a page's height, above and below, where running headers and page numbers stand. */
const margin = 0.12;
/** A running header stands on this share of the pages, or on so many of a long document. */
const [repeated, runsOn] = [0.5, 8];
/** Of a line, so many numbers may count pages. */
const mostNumbers = 3;
/** In points: what stands at other heights from page to page does not run. */
const height = 4;

const pageNumber =
  /^(?:[-–—(\[|]\s*)?(?:(?:page|p\.?|ទំព័រ(?:ទី)?)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|នៃ|·|\|)\s*\d{1,4}){0,3}(?:\s*[-–—)\]|])?$/i;

function place({ top, bottom }: Run, { height }: Page): 'top' | 'bottom' | null {
  if (bottom < height * margin) return 'top';
  return top > height * (1 - margin) ? 'bottom' : null;
}

/**
 * What a running line is told by on other pages: its place, and its words with each of its numbers either as it is or
 * counted on from page to page. Article 5 above one column and Article 17 above another do not run.
 */
function patterns(run: Run, page: Page, index: number): string[] {
  const where = place(run, page);
  if (where === null || run.cell !== null) return [];
  const words = foldDigits(run.content.text)
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .split(/(\d{1,6})/);
  let found = [`${where} ${Math.round(run.bottom / height)} `];
  words.forEach((word, at) => {
    const isNumber = at % 2 === 1 && at < mostNumbers * 2;
    const forms = isNumber ? [word, `#${Number(word) - index}`] : [word];
    found = found.flatMap((before) => forms.map((form) => before + form));
  });
  return found;
}

function isPageNumber(run: Run, page: Page): boolean {
  if (place(run, page) === null || !pageNumber.test(foldDigits(run.content.text.trim()))) return false;
  return page.runs.every((other) => other === run || !beyond(other, run, page));
}

/** Whether `other` lies further out than `run`, so that `run` is no outermost line. */
function beyond(other: Run, run: Run, page: Page): boolean {
  return place(run, page) === 'top' ? other.bottom < run.top : other.top > run.bottom;
}

/** Pages without their running headers and footers and without their page numbers. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const seenOn = new Map<string, number>();
  const found = pages.map((page, index) => page.runs.map((run) => patterns(run, page, index)));
  for (const onPage of found) {
    for (const pattern of new Set(onPage.flat())) seenOn.set(pattern, (seenOn.get(pattern) ?? 0) + 1);
  }
  const least = Math.max(2, Math.min(Math.floor(pages.length * repeated), runsOn));
  const isRunning = (page: number, run: number) =>
    found[page]![run]!.some((pattern) => (seenOn.get(pattern) ?? 0) >= least);
  return pages.map((page, index) => ({
    ...page,
    runs: page.runs.filter((run, at) => !isRunning(index, at) && !isPageNumber(run, page)),
  }));
}
