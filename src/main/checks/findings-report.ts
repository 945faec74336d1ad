import type { CheckName, Severity, TextRange } from '../../core/check/finding.ts';
import { severities } from '../../core/check/finding.ts';

/** One line of a report of findings. */
export interface ReportLine {
  /** Place among all rows, from 1. */
  number: number;
  check: CheckName;
  severity: Severity;
  sentence: string;
  source: string;
  target: string;
  /** What the finding stands on in the translation. */
  range: TextRange | null;
  fix: string | null;
  waived: { reason: string; by: string } | null;
}

export interface FindingsReport {
  title: string;
  lines: ReportLine[];
}

export const reportFormats = ['html', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** How many findings of each severity are open. */
export function countBySeverity(lines: readonly ReportLine[]): Record<Severity, number> {
  const counts = Object.fromEntries(severities.map((one) => [one, 0])) as Record<Severity, number>;
  for (const { severity, waived } of lines) if (!waived) counts[severity] += 1;
  return counts;
}
