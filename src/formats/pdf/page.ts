/** A stretch of text on one line of a page without a wide gap in it. Measured in points from the page's upper left corner. */
export interface Run {
  /** A space at its end was drawn there: Khmer lines that end without one go on without one. */
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Of the letters, in points. */
  size: number;
}

/** A page as pdfium tells it: its runs in the order in which they were drawn. */
export interface Page {
  width: number;
  height: number;
  runs: Run[];
  hasImages: boolean;
  /** Names of its fonts, with how many letters each of them writes. */
  fonts: Map<string, number>;
}
