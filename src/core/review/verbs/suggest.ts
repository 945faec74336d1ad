import { normalised } from '../../text/rich-text.ts';
import { listUnder, type Touched, type Verb } from '../verb.ts';
import type { Project } from '../project.ts';
import { anyRow, standIn } from '../stand-in.ts';
import { outcomeOf, rowOfSuggestion } from '../suggestions.ts';

export const suggest: Verb<'suggest'> = {
  check(project, author, { suggestion, row, segment }) {
    const same = project.suggestions.get(suggestion);
    if (same && !(same.withdrawn && same.author === author)) return 'same-id';
    if (segment === null) {
      return anyRow(project, row) ? null : 'no-such-row';
    }
    const meant = standIn(project, segment) ?? segment;
    return project.segments.get(meant)?.side === 'target' ? null : 'no-such-segment';
  },
  checkNow(project, _author, { row, segment }) {
    const place = segment === null ? row : project.rowOfSegment.get(segment);
    return place === row && project.rows.has(row) ? null : 'no-such-segment';
  },
  perform(project, { id: change, author, clock, body }, touched) {
    const { suggestion: id, row, segment, on, content, note } = body;
    project.suggestions.set(id, {
      id,
      change,
      author,
      clock,
      row,
      segments: anyRow(project, row)?.source ?? [],
      segment: segment === null ? null : standIn(project, segment)!,
      on: normalised(on),
      content: normalised(content),
      note: note ?? null,
      withdrawn: false,
    });
    project.retractable.set(change, { kind: 'suggest', author, subjects: [id] });
    touchSuggestion(project, id, touched);
  },
};

export const decline: Verb<'decline'> = {
  check: (project, _author, { suggestion }) =>
    project.suggestions.has(suggestion) ? null : 'no-such-suggestion',
  checkNow(project, _author, { suggestion }) {
    const { state } = outcomeOf(project, project.suggestions.get(suggestion)!);
    return state === 'open' || state === 'met' ? null : 'answered';
  },
  perform(project, { id: change, author, clock, body: { suggestion, reason } }, touched) {
    listUnder(project.declines, suggestion).push({ change, author, clock, reason });
    project.retractable.set(change, { kind: 'decline', author, subjects: [suggestion] });
    touchSuggestion(project, suggestion, touched);
  },
};

/** Marks a suggestion and the row that it stands on. */
export function touchSuggestion(project: Project, id: string, touched: Touched): void {
  const row = rowOfSuggestion(project, project.suggestions.get(id)!);
  if (row !== null) touched.rows.add(row);
  touched.suggestions.add(id);
}
