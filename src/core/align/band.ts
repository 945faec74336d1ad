/** For each number of source segments consumed, the range of target segments consumed that is looked at. */
export interface Band {
  /** First and last column of rows 0 to the number of source segments, both never decreasing. */
  low: Int32Array;
  high: Int32Array;
}

/** A point on a path: this many segments of either side are behind it. */
export type Point = readonly [source: number, target: number];

/** A band around the line through some points, `reach` columns to either side of it. */
export function bandAround(points: readonly Point[], rows: number, columns: number, reach: number): Band {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const corners: Point[] = [[0, 0], ...points, [rows, columns]];
  for (let at = 1; at < corners.length; at++) {
    const [fromRow, fromColumn] = corners[at - 1] ?? [0, 0];
    const [toRow, toColumn] = corners[at] ?? [rows, columns];
    for (let row = fromRow; row <= toRow; row++) {
      const along = toRow === fromRow ? 0 : (row - fromRow) / (toRow - fromRow);
      const column = fromColumn + along * (toColumn - fromColumn);
      const last = toRow === fromRow ? toColumn : column;
      low[row] = Math.min(low[row] ?? columns, Math.max(0, Math.floor(column) - reach));
      high[row] = Math.max(high[row] ?? 0, Math.min(columns, Math.ceil(last) + reach));
    }
  }
  low[0] = 0;
  high[rows] = columns;
  for (let row = 1; row <= rows; row++) high[row] = Math.max(high[row] ?? 0, high[row - 1] ?? 0);
  for (let row = rows - 1; row >= 0; row--) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0);
  return { low, high };
}
