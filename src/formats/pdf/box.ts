/** Edges in points from the page's upper left corner, downwards. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The edges of all boxes together; of none, a box that holds nothing. */
export function surround(boxes: Iterable<Box>): Box {
  const all = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, top, bottom } of boxes) {
    all.left = Math.min(all.left, left);
    all.right = Math.max(all.right, right);
    all.top = Math.min(all.top, top);
    all.bottom = Math.max(all.bottom, bottom);
  }
  return all;
}
