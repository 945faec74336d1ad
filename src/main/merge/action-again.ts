import { spread } from '../../core/match/spread.ts';
import { refusalOf } from '../../core/review/apply.ts';
import type { Action, Body, Change } from '../../core/review/change.ts';
import { livePieces } from '../../core/review/live-pieces.ts';
import { memberName } from '../../core/review/people.ts';
import type { Project } from '../../core/review/project.ts';
import { anyRow, standIn } from '../../core/review/stand-in.ts';
import { type RichText, sameContent } from '../../core/text/rich-text.ts';
import type { ApplyAgain } from '../../shared/merge-view.ts';

/** Whether somebody may do now what a change without effect was to do, or why not. */
export function whetherAgain(project: Project, me: string | null, change: Change): ApplyAgain {
  if (me === null) return 'not-a-member';
  const action = actionAgain(project, me, change, () => `again ${change.id.slice(0, 40)}`);
  if (typeof action === 'string') return action;
  return refusalOf(project, me, action) ?? 'can';
}

/**
 * A fresh action with the intent of a change without effect, on the rows and texts of now. What is about people,
 * signs, or takes something back is done anew by hand, where its author sees what it comes to.
 */
export function actionAgain(
  project: Project,
  me: string,
  change: Change,
  newId: () => string,
): Action | Exclude<ApplyAgain, 'can'> {
  switch (change.kind) {
    case 'edit':
    case 'correct':
      return writeAgain(project, change);
    case 'insert':
      return translateAgain(project, change.body, newId);
    case 'suggest':
      return suggestAgain(project, change.body, newId);
    case 'comment': {
      const row = rowNow(project, change.body.row);
      if (row === null) return 'no-such-row';
      const { text, thread } = change.body;
      const name = change.author === me ? null : memberName(project, change.author);
      const known = thread !== null && project.comments.get(thread)?.thread === thread;
      const words = name === null ? text : `${name}: ${text}`;
      return { kind: 'comment', body: { comment: newId(), row, thread: known ? thread : null, text: words } };
    }
    case 'request': {
      const row = rowNow(project, change.body.row);
      return row === null ? 'no-such-row' : { kind: 'request', body: { row, reason: change.body.reason } };
    }
    case 'settings':
      return change.body.fourEyes ? 'by-hand' : { kind: 'settings', body: change.body };
    case 'state':
    case 'omit':
    case 'pair':
    case 'decline':
    case 'resolve':
    case 'assign':
    case 'classify':
    case 'rename':
      return { kind: change.kind, body: change.body } as Action;
    default:
      return 'by-hand';
  }
}

/** New texts of the segments that now hold the old ones; a text over several is laid over them. */
function writeAgain(
  project: Project,
  { kind, body }: Extract<Change, { kind: 'edit' | 'correct' }>,
): Action | 'no-such-segment' | 'is-so' {
  const side = kind === 'edit' ? 'target' : 'source';
  const edits: Body<'correct'>['edits'] = [];
  for (const { segment, content } of body.edits) {
    const pieces = project.segments.has(segment) ? livePieces(project, segment) : [];
    if (pieces.length === 0 || project.segments.get(pieces[0]!)!.side !== side) return 'no-such-segment';
    edits.push(...laidOver(project, pieces, content, side));
  }
  return edits.length === 0 ? 'is-so' : { kind, body: { edits } };
}

function laidOver(
  project: Project,
  pieces: readonly string[],
  content: RichText,
  side: 'source' | 'target',
): Body<'correct'>['edits'] {
  const segments = pieces.map((id) => project.segments.get(id)!);
  const texts = spread(
    segments.map((segment) => segment.content),
    content,
    project.languages[side],
  );
  return segments
    .map(({ id, version }, at) => ({ segment: id, base: version, content: texts[at]! }))
    .filter((edit, at) => !sameContent(edit.content, segments[at]!.content));
}

/** A translation for the row that has the source now: written there, or in place of what stands there. */
function translateAgain(
  project: Project,
  { row: asked, content }: Body<'insert'>,
  newId: () => string,
): Action | 'no-such-row' | 'is-so' {
  const row = rowNow(project, asked);
  if (row === null) return 'no-such-row';
  const { target } = project.rows.get(row)!;
  if (target.length === 0) return { kind: 'insert', body: { row, segment: newId(), content } };
  const edits = laidOver(project, target, content, 'target');
  return edits.length === 0 ? 'is-so' : { kind: 'edit', body: { edits } };
}

function suggestAgain(
  project: Project,
  { row: asked, segment, on, content, note }: Body<'suggest'>,
  newId: () => string,
): Action | 'no-such-row' {
  const meant = segment === null ? undefined : standIn(project, segment);
  const live = meant !== undefined && project.rowOfSegment.has(meant) ? meant : undefined;
  const row = live === undefined ? rowNow(project, asked) : project.rowOfSegment.get(live)!;
  if (row === null) return 'no-such-row';
  const place = live ?? project.rows.get(row)!.target[0] ?? null;
  const body = { suggestion: newId(), row, segment: place, on, content, ...(note !== undefined && { note }) };
  return { kind: 'suggest', body };
}

/** The live row that is meant by an id: itself, or the one that now holds its text. */
function rowNow(project: Project, id: string): string | null {
  if (project.rows.has(id)) return id;
  const { source = [], target = [] } = anyRow(project, id) ?? {};
  for (const segment of [...source, ...target]) {
    for (const piece of livePieces(project, segment)) return project.rowOfSegment.get(piece)!;
  }
  return null;
}
