import { useEffect, useState } from 'react';
import type { Side } from '../../../core/review/change.ts';
import type { TermPlaceView } from '../../../shared/terms-view.ts';
import { backend } from '../../bridge/backend.ts';
import { useTermsRevision } from '../../terms/use-terms-revision.ts';
import { useWork } from '../use-work.ts';

/** A text of the active row, and the terms in it. */
export interface SegmentTerms {
  segment: string | null;
  text: string;
  places: TermPlaceView[];
}

/** Milliseconds of quiet, so that rows that are passed by and letters being typed are not asked about. */
const quiet = 80;
const none: readonly SegmentTerms[] = [];

/** The terms in texts of one side; what was found before stays until the next answer is there. */
export function useTerms(
  side: Side,
  segments: readonly { id: string | null; content: { text: string } }[],
): readonly SegmentTerms[] {
  const { handle } = useWork();
  const revision = useTermsRevision(handle);
  const [found, setFound] = useState<readonly SegmentTerms[]>(none);
  const asked = JSON.stringify(segments.map(({ id, content }) => [id, content.text]));
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      const texts = JSON.parse(asked) as [string | null, string][];
      void backend
        .call('terms.find', { handle, side, texts: texts.map(([, text]) => text) })
        .then((outcome) => {
          if (stale || !outcome.ok) return;
          const terms = texts.map(([segment, text], at) => ({
            segment,
            text,
            places: outcome.value[at] ?? [],
          }));
          setFound((before) => (before.length === 0 && terms.every(isBare) ? before : terms));
        });
    }, quiet);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, handle, side, revision]);
  return found;
}

const isBare = ({ places }: SegmentTerms) => places.length === 0;
