import type { FindingView } from '../../../shared/finding-view.ts';

/** Where findings that are open stand in a segment, and how they are drawn: worse ones over milder ones. */
export function findingRanges(
  findings: readonly FindingView[],
  segment: string | null,
): { start: number; end: number; name: string }[] {
  const order = { hint: 0, warning: 1, error: 2 };
  return findings
    .filter(({ waived }) => waived === null)
    .sort((a, b) => order[a.severity] - order[b.severity])
    .flatMap(({ severity, source, target }) =>
      [...source, ...target]
        .filter((range) => range.segment === segment && range.start < range.end)
        .map(({ start, end }) => ({ start, end, name: `finding-${severity}` })),
    );
}
