/** Sorted row numbers as people write them: 3–10, 14. */
export function rowRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Row numbers out of "3-10, 14"; null where something else stands there, or a number that no row has. */
export function parseRowRanges(text: string, last: number): number[] | null {
  const found = new Set<number>();
  for (const part of text.split(/[,;\s]+/u).filter((one) => one !== '')) {
    const range = /^(\d{1,7})(?:[-–](\d{1,7}))?$/u.exec(part);
    if (!range) return null;
    const [from, to] = [Number(range[1]), Number(range[2] ?? range[1])];
    if (from < 1 || to > last || from > to) return null;
    for (let number = from; number <= to; number += 1) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}
