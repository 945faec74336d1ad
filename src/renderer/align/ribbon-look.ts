import { doubtfulBelow, type RowView } from '../../shared/view.ts';
import { sureFrom } from '../parts/confidence-glyph.tsx';

/** How a row's ribbon is drawn. */
export type RibbonLook = 'pinned' | 'sure' | 'fair' | 'doubtful' | 'omitted';

export function ribbonLook(row: RowView): RibbonLook {
  if (row.omitted !== null) return 'omitted';
  if (row.doubtful) return 'doubtful';
  if (row.confidence === 1) return 'pinned';
  return row.confidence >= sureFrom || row.confidence < doubtfulBelow ? 'sure' : 'fair';
}

/** A ribbon between two heights, from one side of the gap to the other. */
export function ribbonPath(
  width: number,
  left: { top: number; bottom: number },
  right: { top: number; bottom: number },
): string {
  const half = width / 2;
  return [
    `M0 ${left.top}C${half} ${left.top} ${half} ${right.top} ${width} ${right.top}`,
    `L${width} ${right.bottom}C${half} ${right.bottom} ${half} ${left.bottom} 0 ${left.bottom}Z`,
  ].join('');
}
