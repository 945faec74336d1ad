import { useMemo } from 'react';
import { redline, type Edit } from '../../../core/match/redline.ts';
import { slice, type RichText } from '../../../core/text/rich-text.ts';
import { RichTextView } from '../../parts/rich-text-view.tsx';
import type { TextRange } from '../../parts/text-pieces.ts';
import type { AnchorRange } from '../../../shared/view.ts';
import type { FindingView } from '../../../shared/finding-view.ts';
import { findingRanges } from '../findings/finding-ranges.ts';
import { anchorClass } from '../editor/use-overlays.ts';
import { useCurrentHit, useHits, usePlace } from '../use-work.ts';

interface SegmentTextProps {
  /** Null for a text that is not in the project yet. */
  segment: string | null;
  content: RichText;
  /** Stretches that open threads stand on. */
  anchors: readonly AnchorRange[];
  /** What checks found in its row. */
  findings: readonly FindingView[];
  /** What it is compared with; null for no redline. */
  before: string | null;
  /** BCP 47. */
  language: string;
}

/** A segment as it is read: its marks, what was found in it, and what differs from the draft. */
export function SegmentText({ segment, content, anchors, findings, before, language }: SegmentTextProps) {
  const hits = useHits(segment);
  const current = useCurrentHit(segment);
  const thread = usePlace((place) => (anchors.length > 0 ? place.thread : null));
  const ranges = useMemo<TextRange[]>(
    () => [
      ...anchors
        .filter((anchor) => anchor.segment === segment)
        .map((anchor) => ({ start: anchor.start, end: anchor.end, name: anchorClass(anchor, thread) })),
      ...findingRanges(findings, segment),
      ...(hits ?? []).map(({ start, end }) => ({
        start,
        end,
        name: current?.start === start ? 'current' : 'found',
      })),
    ],
    [hits, current, anchors, findings, segment, thread],
  );
  if (before === null || before === content.text) return <RichTextView content={content} ranges={ranges} />;
  return <Redline before={before} content={content} ranges={ranges} language={language} />;
}

interface RedlineProps {
  before: string;
  content: RichText;
  ranges: readonly TextRange[];
  language: string;
}

function Redline({ before, content, ranges, language }: RedlineProps) {
  const pieces = useMemo(() => placedRedline(before, content.text, language), [before, content, language]);
  return pieces.map(({ op, text, start, end }, index) => {
    if (op === 'delete') return <del key={index}>{text}</del>;
    const here = ranges
      .filter((range) => range.start < end && range.end > start)
      .map((range) => ({ ...range, start: range.start - start, end: range.end - start }));
    const inner = <RichTextView content={slice(content, start, end)} ranges={here} />;
    return op === 'insert' ? <ins key={index}>{inner}</ins> : <span key={index}>{inner}</span>;
  });
}

/** A redline whose stretches know where they stand in the text as it is now. */
function placedRedline(before: string, after: string, language: string) {
  const pieces: { op: Edit['op']; text: string; start: number; end: number }[] = [];
  let offset = 0;
  for (const { op, text } of redline(before, after, language)) {
    const end = op === 'delete' ? offset : offset + text.length;
    pieces.push({ op, text, start: offset, end });
    offset = end;
  }
  return pieces;
}
