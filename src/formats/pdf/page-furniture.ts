import { foldDigits } from '../../core/text/fold-digits.ts';
import type { Page, Run } from './page.ts';

/** The share of a page's height, above and below, where running headers and page numbers stand. */
const margin = 0.12;
/** The least share of pages on which a running header stands. */
const repeated = 0.5;
/** In points: what stands at other heights from page to page does not run. */
const height = 4;

const pageNumber =
  /^(?:[-–—(\[|]\s*)?(?:(?:page|p\.?|ទំព័រ(?:ទី)?)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|នៃ|·|\|)\s*\d{1,4}){0,3}(?:\s*[-–—)\]|])?$/i;

function place({ top, bottom }: Run, { height }: Page): 'top' | 'bottom' | null {
  if (bottom < height * margin) return 'top';
  return top > height * (1 - margin) ? 'bottom' : null;
}

/** A run that is the same on other pages but for its numbers. */
function pattern(run: Run, page: Page): string | null {
  const where = place(run, page);
  if (where === null) return null;
  return `${where} ${Math.round(run.bottom / height)} ${foldDigits(run.text).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()}`;
}

function isPageNumber(run: Run, page: Page): boolean {
  if (place(run, page) === null || !pageNumber.test(foldDigits(run.text.trim()))) return false;
  return page.runs.every((other) => other === run || !beyond(other, run, page));
}

/** Whether `other` lies further out than `run`, so that `run` is no outermost line. */
function beyond(other: Run, run: Run, page: Page): boolean {
  return place(run, page) === 'top' ? other.bottom < run.top : other.top > run.bottom;
}

/** Pages without their running headers and footers and without their page numbers. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const seenOn = new Map<string, number>();
  for (const page of pages) {
    const patterns = new Set(page.runs.map((run) => pattern(run, page)));
    for (const found of patterns) if (found !== null) seenOn.set(found, (seenOn.get(found) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length * repeated));
  const isRunning = (run: Run, page: Page) => {
    const found = pattern(run, page);
    return pages.length > 1 && found !== null && (seenOn.get(found) ?? 0) >= least;
  };
  return pages.map((page) => ({
    ...page,
    runs: page.runs.filter((run) => !isRunning(run, page) && !isPageNumber(run, page)),
  }));
}
