/** For each number of source segments consumed, the range of target segments consumed that is looked at. */
export interface Band {
  /** First and last column of rows 0 to the number of source segments, both never decreasing. */
  low: Int32Array;
  high: Int32Array;
  /** By row, the first and the last column of the points that the band leads through: none where first is the larger. */
  first: Int32Array;
  last: Int32Array;
}

/** A point on a path: this many segments of either side are behind it. */
export type Point = readonly [source: number, target: number];

/**
 * A band through points that rise on both sides: between two of them all that a path through both can
 * touch, but no further than `widest` from the line that joins them, and `margin` columns more.
 */
export function bandThrough(
  points: readonly Point[],
  rows: number,
  columns: number,
  margin: number,
  widest = margin,
): Band {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const first = new Int32Array(rows + 1).fill(columns + 1);
  const last = new Int32Array(rows + 1).fill(-1);
  for (const [row, column] of points) {
    first[row] = Math.min(first[row]!, column);
    last[row] = Math.max(last[row]!, column);
  }
  const corners: Point[] = [[0, 0], ...points, [rows, columns]];
  for (let at = 1; at < corners.length; at++) {
    const [fromRow, fromColumn] = corners[at - 1] ?? [0, 0];
    const [toRow, toColumn] = corners[at] ?? [rows, columns];
    for (let row = fromRow; row <= toRow; row++) {
      const along = toRow === fromRow ? 0 : (row - fromRow) / (toRow - fromRow);
      const column = fromColumn + along * (toColumn - fromColumn);
      const until = toRow === fromRow ? toColumn : column;
      const start = Math.max(fromColumn, Math.floor(column) - widest) - margin;
      const end = Math.min(toColumn, Math.ceil(until) + widest) + margin;
      low[row] = Math.max(0, Math.min(low[row] ?? columns, start));
      high[row] = Math.min(columns, Math.max(high[row] ?? 0, end));
    }
  }
  low[0] = 0;
  high[rows] = columns;
  for (let row = rows - 1; row >= 0; row--) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0);
  for (let row = 0; row < rows; row++)
    high[row] = Math.max(high[row] ?? 0, high[row - 1] ?? 0, low[row + 1] ?? 0);
  return { low, high, first, last };
}
