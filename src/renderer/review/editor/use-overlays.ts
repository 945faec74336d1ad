import { useMemo } from 'react';
import type { AnchorRange, SegmentView } from '../../../shared/view.ts';
import { useMessages } from '../../store/use-messages.ts';
import type { FindingView } from '../../../shared/finding-view.ts';
import { findingRanges } from '../findings/finding-ranges.ts';
import { termOverlays } from '../terms/term-overlays.ts';
import type { SegmentTerms } from '../terms/use-terms.ts';
import { useFind, usePlace } from '../use-work.ts';
import type { Overlay } from './overlay.ts';

/** What is drawn over a side's texts in the editor: the words commented on, and the places found. */
export function useOverlays(
  segments: readonly SegmentView[],
  anchors: readonly AnchorRange[],
  terms: readonly SegmentTerms[],
  /** The language that terms are translated into. */
  other: string,
  findings: readonly FindingView[],
): readonly Overlay[] {
  const { terms: words } = useMessages();
  const thread = usePlace((place) => place.thread);
  const open = useFind((find) => find.open);
  const hits = useFind((find) => find.hits);
  const at = useFind((find) => find.current);
  return useMemo(() => {
    const ids = new Set(segments.map(({ id }) => id));
    const commented = anchors
      .filter(({ segment }) => ids.has(segment))
      .map((anchor) => ({ ...anchor, class: `range-${anchorClass(anchor, thread)}` }));
    const flawed = segments.flatMap(({ id }) =>
      findingRanges(findings, id).map(({ start, end, name }) => ({
        segment: id,
        start,
        end,
        class: `range-${name}`,
      })),
    );
    const known = [...termOverlays(terms, other, words), ...commented, ...flawed];
    if (!open) return known;
    const found = hits.flatMap((hit, index) =>
      ids.has(hit.segment) ? [{ ...hit, class: index === at ? 'range-current' : 'range-found' }] : [],
    );
    return [...known, ...found];
  }, [open, hits, at, segments, anchors, thread, terms, other, words, findings]);
}

/** How words that a thread stands on are drawn. */
export function anchorClass({ thread, error }: AnchorRange, current: string | null): string {
  const kind = error ? 'error' : 'comment';
  return thread === current ? `${kind} range-thread` : kind;
}
