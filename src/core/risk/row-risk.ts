import type { Project } from '../review/project.ts';
import type { OpenFindings, RiskReason } from './risk-signal.ts';
import { riskSignals } from './risk-signals.ts';

export interface RowRisk {
  row: string;
  score: number;
  /** The weightiest first. */
  reasons: RiskReason[];
}

const none: OpenFindings = { error: 0, warning: 0, hint: 0 };

/** What speaks for looking at a live row before others; what checks found in it is told by whoever looked. */
export function rowRisk(project: Project, row: string, open: OpenFindings = none): RowRisk {
  const reasons = riskSignals
    .flatMap(({ name, weigh }) => {
      const found = weigh(project, row, open);
      return found ? [{ signal: name, ...found }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  return { row, score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}

/** The riskiest first; of equal ones, in the order of the document. */
export function byRisk(risks: readonly RowRisk[]): RowRisk[] {
  return [...risks].sort((a, b) => b.score - a.score);
}
