import { longestAscending } from './longest-ascending.ts';

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
