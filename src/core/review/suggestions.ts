import { sameContent } from '../text/rich-text.ts';
import { livePieces } from './live-pieces.ts';
import type { Acceptance, Decline, Suggestion } from './discussion.ts';
import type { Project } from './project.ts';
import { listUnder } from './verb.ts';

/**
 * What became of a suggestion, worked out anew each time: `met` where the text says what it says without
 * anybody having accepted it.
 */
export type Outcome =
  | { state: 'open' }
  | { state: 'met' }
  | { state: 'withdrawn' }
  | { state: 'accepted'; by: Acceptance }
  | { state: 'declined'; by: Decline };

export function outcomeOf(project: Project, suggestion: Suggestion): Outcome {
  const accepted = project.acceptances.get(suggestion.id)?.at(-1);
  if (accepted) return { state: 'accepted', by: accepted };
  const declined = project.declines.get(suggestion.id)?.at(-1);
  if (declined) return { state: 'declined', by: declined };
  if (suggestion.withdrawn) return { state: 'withdrawn' };
  return isMet(project, suggestion) ? { state: 'met' } : { state: 'open' };
}

function isMet(project: Project, { segment, content }: Suggestion): boolean {
  const live =
    segment === null ? undefined : project.rowOfSegment.has(segment) && project.segments.get(segment);
  return live ? sameContent(live.content, content) : false;
}

/** Where a suggestion stands now: on the row of its text, or of what that became; null where all of it is gone. */
export function rowOfSuggestion(project: Project, { segment, row, segments }: Suggestion): string | null {
  for (const id of segment === null ? [] : livePieces(project, segment)) return project.rowOfSegment.get(id)!;
  if (project.rows.has(row)) return row;
  for (const source of segments) {
    for (const id of livePieces(project, source)) return project.rowOfSegment.get(id)!;
  }
  return null;
}

/** All that were not withdrawn, oldest first, by the live row they stand on; under '' where there is none. */
export function suggestionsByRow(project: Project): Map<string, Suggestion[]> {
  const byRow = new Map<string, Suggestion[]>();
  for (const suggestion of project.suggestions.values()) {
    if (outcomeOf(project, suggestion).state === 'withdrawn') continue;
    const row = rowOfSuggestion(project, suggestion) ?? '';
    listUnder(byRow, row).push(suggestion);
  }
  return byRow;
}
