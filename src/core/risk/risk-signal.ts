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
] as const;
export type RiskSignalName = (typeof riskSignalNames)[number];

/** One kind of risk: the weight and value for a live row, null where there is none. */
export interface RiskSignal {
  name: RiskSignalName;
  weigh: (project: Project, row: string) => Omit<RiskReason, 'signal'> | null;
}
