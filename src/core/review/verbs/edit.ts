import { normalised, type RichText, sameContent } from '../../text/rich-text.ts';
import type { Side } from '../change.ts';
import type { Project, Segment } from '../project.ts';
import type { RefusalReason } from '../refusal.ts';
import { follows } from '../follows.ts';
import { addConflicts, parted, settle, unsettle } from '../settle.ts';
import { standIn } from '../stand-in.ts';
import { leaveTrail } from '../trail.ts';
import type { ChangeOf, Touched, Verb } from '../verb.ts';
import { accept, reopen } from './accept.ts';
import { writeToo } from './write-too.ts';

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
    ({ segment }) => live(project, segment) && project.segments.get(live(project, segment)!)!.side === side,
  );
  return known ? null : 'no-such-segment';
}

/** The live segment that an edit is of: that which it names, or which that stands beside. */
function live(project: Project, id: string): string | undefined {
  const beside = project.rowOfSegment.has(id) ? id : project.besides.has(id) && standIn(project, id);
  return beside && project.rowOfSegment.has(beside) ? beside : undefined;
}

function staleRefusal(project: Project, edits: Edits): RefusalReason | null {
  const current = edits.every(
    ({ segment, base }) => project.rowOfSegment.has(segment) && follows(project.segments.get(segment)!, base),
  );
  return current ? null : 'content-changed';
}

function write(project: Project, change: ChangeOf<'edit' | 'correct'>, touched: Touched) {
  const mention = { change: change.id, author: change.author, clock: change.clock };
  reopen(project, change.undoes, touched);
  for (const item of change.body.edits) {
    const { base, content } = item;
    const id = live(project, item.segment)!;
    const segment = project.segments.get(id)!;
    const next = normalised(content);
    const writers = accept(project, 'suggestion' in item ? item.suggestion : undefined, mention, touched);
    touched.segments.add(id);
    touched.rows.add(project.rowOfSegment.get(id)!);
    if (follows(segment, base)) {
      const returned = replace(segment, next, writers, change);
      leaveTrail(project, id, { content: next });
      settle(project, change.id, id, base);
      if (returned) unsettle(project, change.undoes!, id);
    } else if (withdraws(project, id, change.undoes)) {
      unsettle(project, change.undoes!, id);
    } else if (sameContent(segment.content, next)) {
      writeToo(segment, change.id, writers);
      leaveTrail(project, id, { content: next });
    } else {
      // What both had before them stays the same however often the other text is written anew.
      const [former] = settle(project, change.id, id, base);
      const writtenAs = item.segment === id ? null : item.segment;
      addConflicts(project, {
        ...mention,
        writers,
        segment: id,
        base: former?.base ?? base,
        other: next,
        writtenAs,
      });
      leaveTrail(project, id, { content: next, beside: true });
    }
  }
}

/** The undo of a text that stands beside another takes it away again. */
function withdraws(project: Project, segment: string, undone: string | undefined): boolean {
  const [stay, meant] = parted(project, (one) => one.segment === segment && one.change === undone);
  project.conflicts = stay;
  return meant.length > 0;
}

/**
 * An undo that brings back the text before makes it the very version that it was, with those who wrote it; tells
 * whether it did.
 */
function replace(
  segment: Segment,
  content: RichText,
  writers: string[],
  { id, undoes }: ChangeOf<'edit' | 'correct'>,
): boolean {
  const before = segment.past.at(-1);
  const returns = undoes !== undefined && segment.version.includes(undoes);
  if (returns && before && sameContent(before.content, content)) {
    segment.past.pop();
    Object.assign(segment, before);
    return true;
  }
  const { version, editors } = segment;
  segment.past.push({ version, content: segment.content, editors });
  Object.assign(segment, { version: [id], content, editors: writers });
  return false;
}
