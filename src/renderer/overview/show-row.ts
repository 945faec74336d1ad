import { workOn } from '../review/work.ts';
import { appState, changeApp } from '../store/app-store.ts';

/** Goes to a row in Review, with the rows to be reviewed around it, the riskiest first. */
export async function showRow(row: string): Promise<void> {
  const { project } = appState();
  if (project) await workOn(project).showByRisk();
  changeApp({ screen: 'review', goToRow: row });
}
