import type { Mention } from '../mention.ts';
import type { Project } from '../project.ts';
import { listUnder, type Touched } from '../verb.ts';
import { touchSuggestion } from './suggest.ts';

/**
 * Notes that a text was written on somebody's suggestion, where it is known; returns the keys of those who
 * wrote the text, sorted: whoever suggests a text is an author of it as much as whoever takes it.
 */
export function accept(
  project: Project,
  suggestion: string | undefined,
  { change, author, clock }: Mention,
  touched: Touched,
): string[] {
  const taken = suggestion === undefined ? undefined : project.suggestions.get(suggestion);
  if (!taken) return [author];
  listUnder(project.acceptances, taken.id).push({ change, author, clock });
  touchSuggestion(project, taken.id, touched);
  return [...new Set([author, taken.author])].sort();
}

/** Opens again what a change accepted that is undone now. */
export function reopen(project: Project, undone: string | undefined, touched: Touched): void {
  const done = undone === undefined ? undefined : project.done.get(undone);
  if (!done) return;
  for (const suggestion of suggestionsIn(done.body)) {
    const left = project.acceptances.get(suggestion)?.filter(({ change }) => change !== undone);
    if (!left) continue;
    if (left.length > 0) project.acceptances.set(suggestion, left);
    else project.acceptances.delete(suggestion);
    touchSuggestion(project, suggestion, touched);
  }
}

function suggestionsIn(body: object): string[] {
  const items =
    'edits' in body ? (body.edits as { suggestion?: string }[]) : [body as { suggestion?: string }];
  return items.flatMap(({ suggestion }) => suggestion ?? []);
}
