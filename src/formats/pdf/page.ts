import type { RichText } from '../../core/text/rich-text.ts';
import type { Box } from './box.ts';
import type { Table } from './table.ts';

/** Of the size of the letters around it: what is smaller and raised or lowered is an index. */
export const indexSize = 0.8;

/** A stretch of text on one line of a page without a wide gap in it. Measured in points from the page's upper left corner. */
export interface Run extends Box {
  /** A space at its end was drawn there: Khmer lines that end without one go on without one. */
  content: RichText;
  /** Of most of its letters. */
  baseline: number;
  size: number;
  /** Of its first word. */
  wordWidth: number;
  /** The cell between ruled lines in which it stands. */
  cell: Box | null;
  /** What stands in the place of a whole table has it instead of a text. */
  table?: Table;
}

/** A page as it is read: its runs in the order in which they were drawn. */
export interface Page {
  width: number;
  height: number;
  runs: Run[];
  hasImages: boolean;
  /** Letters that do not stand upright among those that do: watermarks, stamps, notes along the edge. */
  slanted: number;
  /** Whether most of its letters are not painted, over a picture: an OCR has laid them there. */
  isOcr: boolean;
  /** Names of its fonts, with how many letters each of them writes. */
  fonts: Map<string, number>;
}
