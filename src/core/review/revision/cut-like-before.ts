import { redline } from '../../match/redline.ts';

type Range = readonly [start: number, end: number];

/** A stretch that two texts share. */
interface Shared {
  before: number;
  after: number;
  length: number;
}

/**
 * Cuts the new text of a block into segments as it was cut before: where both sides of a former cut still stand,
 * it is cut there, and where a sentence ends that was no cut before, it is none now; what is new is cut as
 * `found`. Ranges are half-open, in the order of the text, without white space at their ends.
 */
export function cutLikeBefore(
  before: { text: string; ranges: readonly Range[] },
  after: { text: string; ranges: readonly Range[] },
): { ranges: Range[]; shared: Shared[] } {
  const shared = sharedStretches(before.text, after.text);
  const toAfter = (at: number) => place(shared, at, 'before', 'after');
  const toBefore = (at: number) => place(shared, at, 'after', 'before');
  const cuts = new Set<number>();
  const between = (ranges: readonly Range[]) =>
    ranges.slice(1).map((range, index) => [ranges[index]![1] - 1, range[0]] as const);
  for (const [last, first] of between(before.ranges)) {
    const [end, start] = [toAfter(last), toAfter(first)];
    if (end === null || start === null || end >= start) continue;
    cuts.add(start);
    if (after.text.slice(end + 1, start).trim() !== '') cuts.add(end + 1);
  }
  const wasOne = (a: number | null, b: number | null) =>
    a !== null && b !== null && before.ranges.some(([start, end]) => start <= a && b < end && a < b);
  for (const [last, first] of between(after.ranges)) {
    if (!wasOne(toBefore(last), toBefore(first))) cuts.add(first);
  }
  const ends = [0, ...[...cuts].sort((a, b) => a - b), after.text.length];
  const ranges: Range[] = [];
  for (let at = 1; at < ends.length; at += 1) {
    const text = after.text.slice(ends[at - 1], ends[at]);
    const start = ends[at - 1]! + text.length - text.trimStart().length;
    const end = ends[at - 1]! + text.trimEnd().length;
    if (start < end) ranges.push([start, end]);
  }
  return { ranges, shared };
}

/** How many characters, white space apart, two ranges share. */
export function commonIn(shared: readonly Shared[], text: string, before: Range, after: Range): number {
  let count = 0;
  for (const { before: left, after: right, length } of shared) {
    const start = Math.max(after[0], right, before[0] - left + right);
    const end = Math.min(after[1], right + length, before[1] - left + right);
    if (start < end) count += visible(text.slice(start, end));
  }
  return count;
}

export function visible(text: string): number {
  return text.replace(/\s/g, '').length;
}

function sharedStretches(before: string, after: string): Shared[] {
  const shared: Shared[] = [];
  let [left, right] = [0, 0];
  for (const { op, text } of redline(before, after, '')) {
    if (op === 'equal') shared.push({ before: left, after: right, length: text.length });
    if (op !== 'insert') left += text.length;
    if (op !== 'delete') right += text.length;
  }
  return shared;
}

/** The place of a character in the other text; null where it is not there. */
function place(
  shared: readonly Shared[],
  at: number,
  from: 'before' | 'after',
  to: 'before' | 'after',
): number | null {
  const found = shared.find((one) => one[from] <= at && at < one[from] + one.length);
  return found ? found[to] + at - found[from] : null;
}
