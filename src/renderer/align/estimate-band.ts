import type { SegmentView } from '../../shared/view.ts';
import type { Band } from './bands.ts';

const lineHeight = { source: 32.2, target: 26.4 };
const unitWidth = { source: 6.2, target: 7.7 };
const besideTexts = 150;
const around = 26;

/** A guess at a band's height in a list of this width, good enough that scrolling seems even. */
export function estimateBand(
  band: Band | undefined,
  segment: (id: string) => SegmentView | undefined,
  width: number,
): number | null {
  if (!band) return null;
  const column = Math.max(120, (width - besideTexts) / 2);
  const heights = (['source', 'target'] as const).map((side) =>
    (band[side]?.segments ?? []).reduce((sum, id) => {
      const units = segment(id)?.content.text.length ?? 0;
      return sum + Math.max(1, Math.ceil((units * unitWidth[side]) / column)) * lineHeight[side] + 4;
    }, 0),
  );
  return Math.round(Math.max(...heights, 30) + around);
}
