import type { ScorecardView } from '../../shared/overview-view.ts';

/** The names of those to whom an error belongs. */
export function writersOf({ names }: ScorecardView, writers: readonly string[], draft: string): string {
  return writers.length === 0 ? draft : writers.map((key) => names[key] ?? key.slice(0, 8)).join(', ');
}
