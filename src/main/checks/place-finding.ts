import type { Finding, TextRange } from '../../core/check/finding.ts';
import type { Side } from '../../core/review/change.ts';
import { dismissalOf } from '../../core/review/dismissals.ts';
import { clockTime } from '../../core/review/clock.ts';
import type { Project } from '../../core/review/project.ts';
import type { FindingView, SegmentRange } from '../../shared/finding-view.ts';
import { nameOf } from '../views/view-row.ts';

/** The texts of a row's segments, in their order. */
export interface RowSegments {
  id: string;
  source: { id: string; text: string }[];
  target: { id: string; text: string }[];
}

export function rowSegments(project: Project, row: string): RowSegments {
  const texts = (side: Side) =>
    (project.rows.get(row)?.[side] ?? []).map((id) => ({ id, text: project.segments.get(id)!.content.text }));
  return { id: row, source: texts('source'), target: texts('target') };
}

/** A stretch of a row's text, whose segments are parted by a space, as stretches of its segments. */
function placed(
  segments: readonly { id: string; text: string }[],
  range: TextRange | undefined,
): SegmentRange[] {
  if (!range) return [];
  const found: SegmentRange[] = [];
  let from = 0;
  for (const { id, text } of segments) {
    if (text.trim() === '') continue;
    const [start, end] = [Math.max(range.start, from) - from, Math.min(range.end, from + text.length) - from];
    if (start < end || (range.start === range.end && start === end)) found.push({ segment: id, start, end });
    from += text.length + 1;
  }
  return found;
}

const wordsAt = (text: string, range: TextRange | undefined) =>
  range ? text.slice(range.start, range.end) : '';

/** A finding as the window shows it: its places in segments, and whether somebody waived it. */
export function placeFinding(
  project: Project,
  segments: RowSegments,
  texts: { source: string; target: string },
  finding: Finding,
): FindingView {
  const { check, severity, code, more } = finding;
  const words = {
    source: wordsAt(texts.source, finding.source),
    target: wordsAt(texts.target, finding.target),
  };
  const waiver = dismissalOf(project, segments.id, { check, code, ...words });
  const fixed = finding.fix && placed(segments.target, finding.fix);
  const place = finding.target ?? finding.source;
  return {
    id: [segments.id, check, code, place?.start ?? '', place?.end ?? '', finding.source?.start ?? ''].join(
      ':',
    ),
    row: segments.id,
    check,
    severity,
    code,
    with: finding.with ?? {},
    ...(more !== undefined && { more }),
    source: placed(segments.source, finding.source),
    target: placed(segments.target, finding.target),
    fix: fixed?.length === 1 ? { ...fixed[0]!, text: finding.fix!.text } : null,
    words,
    waived: waiver && {
      reason: waiver.reason!,
      by: nameOf(project, waiver.author),
      at: clockTime(waiver.clock),
    },
  };
}
