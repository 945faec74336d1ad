import { foldDigits } from '../../core/text/fold-digits.ts';
import { median } from './median.ts';
import type { Page, Run } from './page.ts';

/** The share of a page's height, above and below, where running headers and page numbers stand. */
const margin = 0.12;
/** A running header stands on this share of the pages, or on so many of a long document. */
const [repeated, runsOn] = [0.5, 8];
/** Of a line, so many numbers may count pages. */
const mostNumbers = 3;
/** In points: what stands at other heights from page to page does not run. */
const height = 4;

/** In points: what runs stands on one line. */
const sameLine = 2;
/** Of the size of the text: what is so small may run. */
const smaller = 0.95;

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
  if (where === null || isInTable(run, page)) return [];
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

const isPageNumber = ({ content }: Run) => pageNumber.test(foldDigits(content.text.trim()));

/** Whether a run stands between ruled lines that are no frame around the page. */
function isInTable({ cell }: Run, { height }: Page): boolean {
  return cell !== null && cell.bottom - cell.top < height / 2;
}

/** How far up the highest line of a page ends, and how far down the lowest begins. */
interface Edges {
  highest: number;
  lowest: number;
}

function edgesOf({ runs }: Page): Edges {
  const edges = { highest: Infinity, lowest: -Infinity };
  for (const { top, bottom } of runs) {
    edges.highest = Math.min(edges.highest, bottom);
    edges.lowest = Math.max(edges.lowest, top);
  }
  return edges;
}

/** Whether a run in the margin has no line further out. */
function isOutermost(run: Run, page: Page, { highest, lowest }: Edges): boolean {
  const where = place(run, page);
  return where !== null && (where === 'top' ? highest >= run.top : lowest <= run.bottom);
}

/** Pages without their running headers and footers and without their page numbers. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const seenOn = new Map<string, number>();
  const found = pages.map((page, index) => page.runs.map((run) => patterns(run, page, index)));
  for (const onPage of found) {
    for (const pattern of new Set(onPage.flat())) seenOn.set(pattern, (seenOn.get(pattern) ?? 0) + 1);
  }
  const least = Math.max(2, Math.min(Math.floor(pages.length * repeated), runsOn));
  const texts = Map.groupBy(
    pages.flatMap(({ runs }) => runs),
    ({ content }) => content.text.trim(),
  );
  return pages.map((page, index) => {
    const edges = edgesOf(page);
    const running = new Set(
      page.runs.filter((_, at) => found[index]![at]!.some((pattern) => (seenOn.get(pattern) ?? 0) >= least)),
    );
    const baselines = [...new Set([...running].map(({ baseline }) => baseline))];
    const onLine = Map.groupBy(page.runs, ({ baseline }) => Math.round(baseline / sameLine));
    const size = median(page.runs.map((run) => run.size));
    const isFurniture = (run: Run) => {
      if (running.has(run)) return true;
      if (isInTable(run, page) || !isOutermost(run, page, edges)) return false;
      const beside = onLine.get(Math.round(run.baseline / sameLine))!;
      if (beside.every((other) => running.has(other) || isPageNumber(other))) return true;
      // A chapter's title runs on its pages alone: small, or beside what runs.
      const isTitle = texts.get(run.content.text.trim())!.length > 1;
      const isBeside = () => baselines.some((baseline) => Math.abs(baseline - run.baseline) < sameLine);
      return isTitle && (run.size < size * smaller || isBeside());
    };
    return { ...page, runs: page.runs.filter((run) => !isFurniture(run)) };
  });
}
