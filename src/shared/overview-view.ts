import type { Overview } from '../core/overview/overview.ts';
import type { RiskReason } from '../core/risk/risk-signal.ts';
import type { Scorecard } from '../core/lqa/scorecard.ts';

/** The progress of a project, with names in place of keys. */
export interface OverviewView extends Omit<Overview, 'people'> {
  people: (Overview['people'][number] & { name: string })[];
}

/** A row that is still to be reviewed, and why it should be looked at before others. */
export interface RiskView {
  row: string;
  /** Place among all rows, from 1. */
  number: number;
  score: number;
  reasons: RiskReason[];
  source: string;
  target: string;
}

/** The quality assessment, with names in place of keys; the draft that came in has none. */
export interface ScorecardView extends Scorecard {
  names: Record<string, string>;
  /** Place among all rows, from 1, of each row with an error. */
  numbers: Record<string, number>;
}
