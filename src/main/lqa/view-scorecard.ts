import { scorecard } from '../../core/lqa/scorecard.ts';
import type { Project } from '../../core/review/project.ts';
import type { ScorecardView } from '../../shared/overview-view.ts';
import { nameOf } from '../views/view-row.ts';

/** The quality assessment of a project with the names of its people and the numbers of its rows. */
export function viewScorecard(project: Project): ScorecardView {
  const card = scorecard(project);
  const keys = [...new Set(card.errors.flatMap(({ writers }) => writers))];
  const rows = new Set(card.errors.map(({ row }) => row));
  const numbers = project.rowOrder.flatMap((row, index) =>
    rows.has(row) ? [[row, index + 1] as const] : [],
  );
  return {
    ...card,
    names: Object.fromEntries(keys.map((key) => [key, nameOf(project, key)])),
    numbers: Object.fromEntries(numbers),
  };
}
