import { clockTime } from '../../core/review/clock.ts';
import type { Suggestion } from '../../core/review/discussion.ts';
import type { Project } from '../../core/review/project.ts';
import { outcomeOf } from '../../core/review/suggestions.ts';
import type { BitextVersion } from '../../formats/bitext/bitext.ts';
import { nameOf } from '../views/view-row.ts';
import { said } from './said.ts';
import { together } from './together.ts';

/** Open suggestions as other programs take them: each is what the whole row would say, which is in `target`. */
export function proposalsOf(
  project: Project,
  target: readonly string[],
  suggestions: readonly Suggestion[],
): BitextVersion[] {
  const open = suggestions.filter((suggestion) => outcomeOf(project, suggestion).state === 'open');
  return open.map(({ author, clock, segment, content, note }) => ({
    author: nameOf(project, author),
    at: clockTime(clock),
    content:
      segment !== null && said(project, target).includes(segment)
        ? together(project, target, { segment, content })
        : content,
    ...(note === null ? {} : { note }),
  }));
}
