import { normaliseMarks, type RichText, sameContent } from '../../text/rich-text.ts';
import type { Side } from '../change.ts';
import type { Mention, Project, RefusalReason, Segment } from '../project.ts';
import { leaveTrail } from '../trail.ts';
import type { ChangeOf, Touched, Verb } from '../verb.ts';
import { accept, reopen } from './accept.ts';

export const edit: Verb<'edit'> = {
  check: (project, _author, { edits }) => placesRefusal(project, edits, 'target'),
  checkNow: (project, _author, { edits }) => staleRefusal(project, edits),
  perform: write,
};

/** A correction is an edit of the source; it stands for itself in the log, so that nobody takes it for less. */
export const correct: Verb<'correct'> = {
  check: (project, _author, { edits }) => placesRefusal(project, edits, 'source'),
  checkNow: (project, _author, { edits }) => staleRefusal(project, edits),
  perform: write,
};

type Edits = readonly { segment: string; base: string[] }[];

function placesRefusal(project: Project, edits: Edits, side: Side): RefusalReason | null {
  const known = edits.every(
    ({ segment }) => project.rowOfSegment.has(segment) && project.segments.get(segment)!.side === side,
  );
  return known ? null : 'no-such-segment';
}

function staleRefusal(project: Project, edits: Edits): RefusalReason | null {
  const current = edits.every(({ segment, base }) => follows(project.segments.get(segment)!, base));
  return current ? null : 'content-changed';
}

function write(project: Project, change: ChangeOf<'edit' | 'correct'>, touched: Touched) {
  const mention = { change: change.id, author: change.author, clock: change.clock };
  reopen(project, change.undoes, touched);
  for (const item of change.body.edits) {
    const { segment: id, base, content } = item;
    const segment = project.segments.get(id)!;
    const next = { text: content.text, marks: normaliseMarks(content.marks, content.text.length) };
    const writers = accept(project, 'suggestion' in item ? item.suggestion : undefined, mention, touched);
    touched.segments.add(id);
    touched.rows.add(project.rowOfSegment.get(id)!);
    if (follows(segment, base)) {
      replace(segment, next, writers, change);
      leaveTrail(project, id, { content: next });
      project.conflicts = project.conflicts.filter(
        (conflict) => conflict.segment !== id || !base.includes(conflict.change),
      );
    } else if (sameContent(segment.content, next)) {
      segment.version = [...new Set([...segment.version, change.id])].sort();
      segment.editors = [...new Set([...segment.editors, ...writers])].sort();
      leaveTrail(project, id, { content: next });
    } else {
      disagree(project, segment, base, next, mention);
      leaveTrail(project, id, { content: next, beside: true });
    }
  }
}

/** The author of an edit had seen what the segment says now. */
function follows(segment: Segment, base: string[]): boolean {
  return segment.version.every((version) => base.includes(version));
}

/** An undo that brings back the text before makes it the very version that it was, with those who wrote it. */
function replace(
  segment: Segment,
  content: RichText,
  writers: string[],
  { id, undoes }: ChangeOf<'edit' | 'correct'>,
) {
  const before = segment.past.at(-1);
  const returns = undoes !== undefined && segment.version.includes(undoes);
  if (returns && before && sameContent(before.content, content)) {
    segment.past.pop();
    Object.assign(segment, before);
  } else {
    const { version, editors } = segment;
    segment.past.push({ version, content: segment.content, editors });
    Object.assign(segment, { version: [id], content, editors: writers });
  }
}

/** Keeps the text that stands and the other one beside it; later edits of that other one replace it there. */
function disagree(project: Project, segment: Segment, base: string[], other: RichText, mention: Mention) {
  project.conflicts = project.conflicts.filter(
    (conflict) => conflict.segment !== segment.id || !base.includes(conflict.change),
  );
  project.conflicts.push({ ...mention, segment: segment.id, base, other });
}
