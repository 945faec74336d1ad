import { spread } from '../../core/match/spread.ts';
import type { Action } from '../../core/review/change.ts';
import { livePieces } from '../../core/review/live-pieces.ts';
import type { Suggestion } from '../../core/review/discussion.ts';
import { outcomeOf, rowOfSuggestion, suggestionsByRow } from '../../core/review/suggestions.ts';
import { type RichText, sameContent } from '../../core/text/rich-text.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { presentText, viewSuggestion } from '../views/view-suggestions.ts';
import { tidy } from './tidy.ts';
import { withProject } from './with-project.ts';

export const readSuggestions: Handler<'suggestions.read'> = (caller, { handle, row }) =>
  withProject(caller, handle, ({ project, me }) => {
    const suggestions = suggestionsByRow(project).get(row) ?? [];
    return done(suggestions.map((suggestion) => viewSuggestion(project, suggestion, row, me)));
  });

/** One suggestion for each text that differs from what its author saw. */
export const suggest: Handler<'row.suggest'> = (caller, { handle, row, texts, note }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
    const actions = texts
      .map(({ segment, on, content }) => ({ segment, on: tidy(on), content: tidy(content) }))
      .filter(({ on, content }) => !sameContent(on, content))
      .map((text): Action => {
        const body = { suggestion: session.newId(), row, ...text };
        return { kind: 'suggest', body: note === null ? body : { ...body, note } };
      });
    return session.step(actions.map((action) => ({ action })));
  });

/**
 * Writes a text on a suggestion: what was suggested, some of it, or that edited. `now` is what stood there when
 * it was decided; refused when that has changed since.
 */
export const accept: Handler<'suggestion.accept'> = (caller, { handle, suggestion: id, now, content }) =>
  withProject(caller, handle, (session) => {
    const { project } = session;
    const suggestion = project.suggestions.get(id);
    if (!suggestion) return refuse('no-such-suggestion');
    const { state } = outcomeOf(project, suggestion);
    if (state === 'accepted' || state === 'withdrawn') return refuse('no-such-suggestion');
    if (!sameContent(presentText(project, suggestion), tidy(now))) return refuse('changed-meanwhile');
    const action = acceptAction(session, suggestion, tidy(content));
    return action ? session.step([{ action }]) : refuse('changed-meanwhile');
  });

function acceptAction(
  { project, newId }: ProjectSession,
  suggestion: Suggestion,
  content: RichText,
): Action | null {
  const pieces = suggestion.segment === null ? [] : livePieces(project, suggestion.segment);
  if (pieces.length === 0) {
    const row = rowOfSuggestion(project, suggestion);
    if (row === null || project.rows.get(row)!.target.length > 0) return null;
    return { kind: 'insert', body: { row, segment: newId(), content, suggestion: suggestion.id } };
  }
  const segments = pieces.map((piece) => project.segments.get(piece)!);
  const contents = segments.map((segment) => segment.content);
  const texts = spread(contents, content, project.languages.target);
  const edits = segments
    .map(({ id, version }, index) => ({
      segment: id,
      base: version,
      content: texts[index]!,
      suggestion: suggestion.id,
    }))
    .filter((_, index) => segments.length === 1 || !sameContent(contents[index]!, texts[index]!));
  return edits.length > 0 ? { kind: 'edit', body: { edits } } : null;
}

export const decline: Handler<'suggestion.decline'> = (caller, { handle, suggestion, reason }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.suggestions.has(suggestion)) return refuse('no-such-suggestion');
    return session.step([{ action: { kind: 'decline', body: { suggestion, reason } } }]);
  });

/** Takes one's own suggestion back, which redo brings again. */
export const withdraw: Handler<'suggestion.withdraw'> = (caller, { handle, suggestion }) =>
  withProject(caller, handle, (session) => {
    const change = session.project.suggestions.get(suggestion)?.change;
    if (change === undefined) return refuse('no-such-suggestion');
    return session.step([{ action: { kind: 'retract', body: { change } }, undoes: change }]);
  });

/** New texts for source segments, all in one change. */
export const correctSource: Handler<'source.correct'> = (caller, { handle, row, texts, reason }) =>
  withProject(caller, handle, (session) => {
    const { project } = session;
    const edits = [];
    for (const { segment: id, version, content } of texts) {
      const segment = project.segments.get(id);
      if (!segment || project.rowOfSegment.get(id) !== row) return refuse('no-such-segment', { row });
      if (sameContent(segment.content, tidy(content))) continue;
      edits.push({ segment: id, base: version, content: tidy(content) });
    }
    if (edits.length === 0) return done({ rows: [] });
    const body = reason === null ? { edits } : { edits, reason };
    return session.step([{ action: { kind: 'correct', body } }]);
  });
