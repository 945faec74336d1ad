import type { FindingView } from '../../shared/finding-view.ts';
import type { QueueItem } from '../../shared/view.ts';

/** Findings that speak against approving a row, errors first; hints and what was waived do not. */
export function findingsAgainst(findings: readonly FindingView[]): FindingView[] {
  const open = findings.filter(({ waived }) => waived === null);
  return (['error', 'warning'] as const).flatMap((severity) =>
    open.filter((finding) => finding.severity === severity),
  );
}

export interface RowsFound {
  /** Rows in which checks found errors. */
  errors: QueueItem[];
  /** Rows in which they found warnings and no errors. */
  warnings: QueueItem[];
  /** All but those with errors. */
  withoutErrors: QueueItem[];
}

/** Rows by the gravest of what checks found in them. */
export function rowsFound(
  items: readonly QueueItem[],
  byRow: ReadonlyMap<string, readonly FindingView[]>,
): RowsFound {
  const gravest = ({ row }: QueueItem) => findingsAgainst(byRow.get(row.id) ?? [])[0]?.severity;
  const groups = Map.groupBy(items, gravest);
  const errors = groups.get('error') ?? [];
  const wrong = new Set(errors);
  return {
    errors,
    warnings: groups.get('warning') ?? [],
    withoutErrors: items.filter((item) => !wrong.has(item)),
  };
}
