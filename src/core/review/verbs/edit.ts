import { normaliseMarks, sameContent, type RichText } from '../../text/rich-text.ts';
import type { Project, Segment } from '../project.ts';
import type { ChangeOf, Verb } from '../verb.ts';

export const edit: Verb<'edit'> = {
  check(project, _author, body) {
    const known = body.edits.every(({ segment }) => {
      return project.rowOfSegment.has(segment) && project.segments.get(segment)!.side === 'target';
    });
    return known ? null : 'no-such-segment';
  },
  checkNow(project, _author, body) {
    const current = body.edits.every(({ segment, base }) => follows(project.segments.get(segment)!, base));
    return current ? null : 'content-changed';
  },
  perform(project, change, touched) {
    for (const { segment: id, base, content } of change.body.edits) {
      const segment = project.segments.get(id)!;
      const next = { text: content.text, marks: normaliseMarks(content.marks, content.text.length) };
      touched.segments.add(id);
      touched.rows.add(project.rowOfSegment.get(id)!);
      if (follows(segment, base)) {
        replace(segment, next, change);
        project.conflicts = project.conflicts.filter(
          (conflict) => conflict.segment !== id || !base.includes(conflict.change),
        );
      } else if (sameContent(segment.content, next)) {
        segment.version = [...new Set([...segment.version, change.id])].sort();
        segment.editors = [...new Set([...segment.editors, change.author])].sort();
      } else {
        disagree(project, segment, base, next, change);
      }
    }
  },
};

/** The author of an edit had seen what the segment says now. */
function follows(segment: Segment, base: string[]): boolean {
  return segment.version.every((version) => base.includes(version));
}

/** An undo that brings back the text before makes it the very version that it was, with those who wrote it. */
function replace(segment: Segment, content: RichText, { id, author, undoes }: ChangeOf<'edit'>) {
  const before = segment.past.at(-1);
  const returns = undoes !== undefined && segment.version.includes(undoes);
  if (returns && before && sameContent(before.content, content)) {
    segment.past.pop();
    Object.assign(segment, before);
  } else {
    const { version, editors } = segment;
    segment.past.push({ version, content: segment.content, editors });
    Object.assign(segment, { version: [id], content, editors: [author] });
  }
}

/** Keeps the text that stands and the other one beside it; later edits of that other one replace it there. */
function disagree(
  project: Project,
  segment: Segment,
  base: string[],
  other: RichText,
  { id, author, clock }: ChangeOf<'edit'>,
) {
  project.conflicts = project.conflicts.filter(
    (conflict) => conflict.segment !== segment.id || !base.includes(conflict.change),
  );
  project.conflicts.push({ change: id, author, clock, segment: segment.id, base, other });
}
