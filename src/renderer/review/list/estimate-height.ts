import type { RowView, SegmentView } from '../../../shared/view.ts';

const lineHeight = { source: 32.2, target: 26.4 };
/** Average width of a UTF-16 unit at the size of the texts, in pixels. */
const unitWidth = { source: 6.2, target: 7.7 };
/** Number, state and the gaps between the columns. */
const besideTexts = 160;
const padding = 21;

function height(segments: readonly SegmentView[], side: 'source' | 'target', width: number): number {
  const unitsPerLine = Math.max(10, width / unitWidth[side]);
  const lines = segments.reduce((sum, { content }) => sum + Math.ceil(content.text.length / unitsPerLine), 0);
  return Math.max(1, lines) * lineHeight[side];
}

/** A guess at a row's height in a list of this width, good enough that scrolling seems even. */
export function estimateHeight(row: RowView, width: number): number {
  const stacked = width < 700;
  const column = stacked ? width - 110 : (width - besideTexts) / 2;
  const source = height(row.source, 'source', column);
  const target = height(row.target, 'target', column);
  return Math.round((stacked ? source + target + 6 : Math.max(source, target)) + padding);
}
