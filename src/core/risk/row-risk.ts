import type { Project } from '../review/project.ts';
import type { RiskReason } from './risk-signal.ts';
import { riskSignals } from './risk-signals.ts';

export interface RowRisk {
  row: string;
  score: number;
  /** The weightiest first. */
  reasons: RiskReason[];
}

/** What speaks for looking at a live row before others. */
export function rowRisk(project: Project, row: string): RowRisk {
  const reasons = riskSignals
    .flatMap(({ name, weigh }) => {
      const found = weigh(project, row);
      return found ? [{ signal: name, ...found }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  return { row, score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}

/** The riskiest first; of equal ones, in the order of the document. */
export function byRisk(risks: readonly RowRisk[]): RowRisk[] {
  return [...risks].sort((a, b) => b.score - a.score);
}
