import { useMemo } from 'react';
import type { SegmentView } from '../../../shared/view.ts';
import { useFind } from '../use-work.ts';
import type { Overlay } from './overlay.ts';

/** What is drawn over a side's texts in the editor: the places found. */
export function useOverlays(segments: readonly SegmentView[]): readonly Overlay[] {
  const open = useFind((find) => find.open);
  const hits = useFind((find) => find.hits);
  const at = useFind((find) => find.current);
  return useMemo(() => {
    if (!open) return [];
    const ids = new Set(segments.map(({ id }) => id));
    return hits.flatMap((hit, index) =>
      ids.has(hit.segment) ? [{ ...hit, class: index === at ? 'range-current' : 'range-found' }] : [],
    );
  }, [open, hits, at, segments]);
}
