import { useMemo } from 'react';
import type { AnchorRange, SegmentView } from '../../../shared/view.ts';
import { useFind, usePlace } from '../use-work.ts';
import type { Overlay } from './overlay.ts';

/** What is drawn over a side's texts in the editor: the words commented on, and the places found. */
export function useOverlays(
  segments: readonly SegmentView[],
  anchors: readonly AnchorRange[],
): readonly Overlay[] {
  const thread = usePlace((place) => place.thread);
  const open = useFind((find) => find.open);
  const hits = useFind((find) => find.hits);
  const at = useFind((find) => find.current);
  return useMemo(() => {
    const ids = new Set(segments.map(({ id }) => id));
    const commented = anchors
      .filter(({ segment }) => ids.has(segment))
      .map((anchor) => ({ ...anchor, class: `range-${anchorClass(anchor, thread)}` }));
    if (!open) return commented;
    const found = hits.flatMap((hit, index) =>
      ids.has(hit.segment) ? [{ ...hit, class: index === at ? 'range-current' : 'range-found' }] : [],
    );
    return [...commented, ...found];
  }, [open, hits, at, segments, anchors, thread]);
}

/** How words that a thread stands on are drawn. */
export function anchorClass({ thread, error }: AnchorRange, current: string | null): string {
  const kind = error ? 'error' : 'comment';
  return thread === current ? `${kind} range-thread` : kind;
}
