import type { Severity } from '../check/finding.ts';
import type { Project } from '../review/project.ts';

/** Why a row should be looked at before others. */
export interface RiskReason {
  signal: RiskSignalName;
  /** How much it adds to the row's risk; 1 is worth a look. */
  weight: number;
  /** What its sentence names: how many, or how many percent. */
  value: number;
}

export const riskSignalNames = [
  'numbers',
  'obligation',
  'confidence',
  'edits',
  'errors',
  'comments',
  'conflict',
  'voided',
  'findings',
] as const;
export type RiskSignalName = (typeof riskSignalNames)[number];

/** How many findings of checks are open in a row, by severity. */
export type OpenFindings = Readonly<Record<Severity, number>>;

/** One kind of risk: the weight and value for a live row, null where there is none. */
export interface RiskSignal {
  name: RiskSignalName;
  weigh: (project: Project, row: string, open: OpenFindings) => Omit<RiskReason, 'signal'> | null;
}
