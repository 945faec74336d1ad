/**
 * Pairs of positions of tokens that stand exactly once in both lists, in the longest run that ascends in both
 * (patience diff): safe places at which to cut two long texts before they are compared.
 */
export function commonAnchors(before: readonly string[], after: readonly string[]): [number, number][] {
  const once = uniquePositions(after);
  const pairs: [number, number][] = [];
  for (const [token, at] of uniquePositions(before)) {
    const other = once.get(token);
    if (other !== undefined) pairs.push([at, other]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  return longestAscending(pairs);
}

function uniquePositions(tokens: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  tokens.forEach((token, at) => positions.set(token, positions.has(token) ? -1 : at));
  for (const [token, at] of positions) if (at < 0) positions.delete(token);
  return positions;
}

function longestAscending(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tops[low - 1]!;
    tops[low] = index;
  });
  const chain: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}
