import { commonAnchors } from '../../match/common-anchors.ts';
import { pairInOrder } from './pair-in-order.ts';

/** Pairs equal keys of two lists in one ascending run: what they begin and end with, what stands once, then the rest. */
export function pairEqual(before: readonly string[], after: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  const waiting: [number, number, number, number][] = [[0, before.length, 0, after.length]];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    let [a, aEnd, b, bEnd] = part;
    while (a < aEnd && b < bEnd && before[a] === after[b]) pairs.push([a++, b++]);
    while (a < aEnd && b < bEnd && before[aEnd - 1] === after[bEnd - 1])
      pairs.push([(aEnd -= 1), (bEnd -= 1)]);
    if (a === aEnd || b === bEnd) continue;
    const anchors = commonAnchors(before.slice(a, aEnd), after.slice(b, bEnd));
    if (anchors.length === 0) {
      const equal = (i: number, j: number) => (before[a + i] === after[b + j] ? 1 : 0);
      for (const [i, j] of pairInOrder(aEnd - a, bEnd - b, equal, 1)) pairs.push([a + i, b + j]);
      continue;
    }
    let [left, right] = [a, b];
    for (const [i, j] of anchors) {
      pairs.push([a + i, b + j]);
      waiting.push([left, a + i, right, b + j]);
      [left, right] = [a + i + 1, b + j + 1];
    }
    waiting.push([left, aEnd, right, bEnd]);
  }
  return pairs.sort((x, y) => x[0] - y[0]);
}
