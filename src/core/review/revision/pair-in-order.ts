/** Cells that are looked at, at most; in longer lists only those near the diagonal. */
const mostCells = 2_000_000;

/**
 * Pairs items of two lists so that pairs ascend in both and their likeness, from 0 to 1, sums to the most. Only
 * those at least as alike as `least` are paired.
 */
export function pairInOrder(
  before: number,
  after: number,
  likenessOf: (i: number, j: number) => number,
  least: number,
): [number, number][] {
  if (before === 0 || after === 0) return [];
  const reach = Math.max(20, Math.floor(mostCells / (2 * before)));
  const slope = after / before;
  const start = (i: number) => Math.max(0, Math.min(after, Math.round(i * slope) - reach));
  const width = Math.min(after, 2 * reach) + 1;
  const best = new Float32Array((before + 1) * width);
  const step = new Uint8Array((before + 1) * width);
  const value = (i: number, j: number) => {
    const at = j - start(i);
    return at < 0 ? -1 : best[i * width + Math.min(at, width - 1)]!;
  };
  for (let i = 1; i <= before; i += 1) {
    const first = start(i);
    for (let at = 0; at < width && first + at <= after; at += 1) {
      const j = first + at;
      const cell = i * width + at;
      let [most, how] = [Math.max(0, value(i - 1, j)), 1];
      if (at > 0 && best[cell - 1]! > most) [most, how] = [best[cell - 1]!, 2];
      if (j > 0 && j - 1 >= start(i - 1)) {
        const alike = likenessOf(i - 1, j - 1);
        const sum = alike >= least ? Math.max(0, value(i - 1, j - 1)) + alike : -1;
        if (sum > most) [most, how] = [sum, 3];
      }
      best[cell] = most;
      step[cell] = how;
    }
  }
  const pairs: [number, number][] = [];
  for (let i = before, j = after; i > 0 && j >= 0;) {
    const at = j - start(i);
    if (at < 0) break;
    const how = at >= width ? 2 : step[i * width + at]!;
    if (how === 3) pairs.push([(i -= 1), (j -= 1)]);
    else if (how === 2) j -= 1;
    else i -= 1;
  }
  return pairs.reverse();
}
