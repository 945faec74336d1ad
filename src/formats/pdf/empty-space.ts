import { surround } from './box.ts';
import type { Run } from './page.ts';

/** What is empty from one place to another across the page, in points. */
export interface Gap {
  from: number;
  to: number;
}

/** Runs above and below which a page is empty from side to side. */
export interface Band {
  runs: Run[];
  left: number;
  right: number;
}

/** Of a line's height: the boxes of lines one below the other overlap by less. */
const overlap = 0.3;

/** The bands of a page, from the top. */
export function bandsOf(runs: readonly Run[]): Band[] {
  const bands: Run[][] = [];
  let reached = -Infinity;
  for (const run of runs.toSorted((a, b) => a.top - b.top)) {
    if (run.top >= reached - (run.bottom - run.top) * overlap) bands.push([run]);
    else bands.at(-1)!.push(run);
    reached = Math.max(reached, run.bottom);
  }
  return bands.map((band) => {
    const { left, right } = surround(band);
    return { runs: band, left, right };
  });
}

/** What is empty beside and between the runs of a band. */
export function gapsOf({ runs }: Band): Gap[] {
  const gaps: Gap[] = [];
  let reached = -Infinity;
  for (const { left, right } of runs.toSorted((a, b) => a.left - b.left)) {
    if (left > reached) gaps.push({ from: reached, to: left });
    reached = Math.max(reached, right);
  }
  return [...gaps, { from: reached, to: Infinity }];
}

/** What is empty in both; both from left to right. */
export function shared(some: readonly Gap[], others: readonly Gap[]): Gap[] {
  const found: Gap[] = [];
  let [at, other] = [0, 0];
  while (at < some.length && other < others.length) {
    const [a, b] = [some[at]!, others[other]!];
    const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
    if (to > from) found.push({ from, to });
    if (a.to < b.to) at += 1;
    else other += 1;
  }
  return found;
}
