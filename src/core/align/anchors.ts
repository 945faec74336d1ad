import { longestAscending } from '../match/longest-ascending.ts';
import type { Point } from './band.ts';
import type { SideTokens } from './corpus.ts';

/** How far apart two anchors may stand, and their diagonals differ, to support each other. */
const near = 30;
const drift = 6;

/**
 * Points that a path very likely passes: tokens found in exactly one segment of either side, the longest
 * chain of them that rises on both sides, without those that no neighbour supports.
 */
export function findAnchors(source: SideTokens, target: SideTokens): Point[] {
  const places = findSingle(target);
  const column = new Map<number, number>();
  const points: Point[] = [];
  for (const [token, row] of findSingle(source)) {
    const other = places.get(token);
    if (row >= 0 && other !== undefined && other >= 0) points.push([row, other]);
  }
  points.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const chain = longestAscending(points).filter(([row, at]) => column.get(row) !== at && column.set(row, at));
  return chain.filter((point, at) =>
    [chain[at - 1], chain[at - 2], chain[at + 1], chain[at + 2]].some(
      (other) =>
        other !== undefined &&
        Math.abs(other[0] - point[0]) <= near &&
        Math.abs(other[0] - point[0] - (other[1] - point[1])) <= drift,
    ),
  );
}

/** The segment of each token that stands in only one, -1 for the others. */
function findSingle(side: SideTokens): Map<string, number> {
  const places = new Map<string, number>();
  side.forEach((tokens, at) => {
    for (const token of tokens) {
      const before = places.get(token);
      places.set(token, before === undefined || before === at ? at : -1);
    }
  });
  return places;
}
