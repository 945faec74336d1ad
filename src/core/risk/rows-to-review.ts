import type { Project } from '../review/project.ts';
import { rowState } from '../review/row-facts.ts';

/** Live rows that somebody still has to review: those that have a translation and are neither reviewed nor approved. */
export function rowsToReview(project: Project): string[] {
  return project.rowOrder.filter((row) => rowState(project, row) === 'translated');
}
