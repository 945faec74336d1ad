import { mergeThree } from '../../core/match/merge-three.ts';
import { clockTime } from '../../core/review/clock.ts';
import { livePieces } from '../../core/review/live-pieces.ts';
import { isSamePerson } from '../../core/review/people.ts';
import type { Project } from '../../core/review/project.ts';
import type { Suggestion } from '../../core/review/discussion.ts';
import { outcomeOf } from '../../core/review/suggestions.ts';
import { concat, plain, type RichText, sameContent } from '../../core/text/rich-text.ts';
import type { SuggestionView } from '../../shared/view.ts';
import { nameOf } from './view-row.ts';

/** A suggestion beside what the text says now: merged into it where that can be done without asking. */
export function viewSuggestion(
  project: Project,
  suggestion: Suggestion,
  row: string,
  me: string | null,
): SuggestionView {
  const { id, author, clock, note, on, content } = suggestion;
  const outcome = outcomeOf(project, suggestion);
  const now = presentText(project, suggestion);
  const stale = !sameContent(now, on);
  const merged = stale ? mergeThree(on, now, content, project.languages.target).merged : content;
  return {
    id,
    row,
    by: nameOf(project, author),
    mine: me !== null && isSamePerson(project, author, me),
    at: clockTime(clock),
    note,
    on,
    content,
    now,
    merged,
    stale,
    state: outcome.state,
    answer:
      'by' in outcome
        ? {
            by: nameOf(project, outcome.by.author),
            at: clockTime(outcome.by.clock),
            reason: 'reason' in outcome.by ? outcome.by.reason : null,
          }
        : null,
  };
}

/** What stands now where a suggestion was made. */
export function presentText(project: Project, { segment }: Suggestion): RichText {
  const pieces = segment === null ? [] : livePieces(project, segment);
  return pieces.length === 0
    ? plain('')
    : concat(pieces.map((piece) => project.segments.get(piece)!.content));
}
