/** Where an item of a list stands, in pixels from the top of its body. */
export interface RowBounds {
  start: number;
  end: number;
}
