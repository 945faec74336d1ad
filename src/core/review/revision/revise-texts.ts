import { normalised, type RichText, sameContent } from '../../text/rich-text.ts';
import type { Mention } from '../mention.ts';
import type { Project, Segment } from '../project.ts';
import { leaveTrail } from '../trail.ts';
import type { ChangeOf, Touched } from '../verb.ts';
import { follows } from '../follows.ts';
import { addConflicts } from '../settle.ts';
import type { RevisionMemory } from './remember.ts';

/** Gives segments the texts of a new version, and returns those that are not in it any more. */
export function reviseTexts(
  project: Project,
  change: ChangeOf<'revise'>,
  memory: RevisionMemory,
  touched: Touched,
): Set<string> {
  const { body, id, author, clock } = change;
  const mention: Mention = { change: id, author, clock };
  for (const { segment: one, base, content: given, offer } of body.edits) {
    const segment = project.segments.get(one)!;
    const content = normalised(given);
    memory.segment(one);
    touch(project, one, touched);
    if (project.rowOfSegment.has(one) && follows(segment, base)) {
      const { version, content: before, editors } = segment;
      const past = [...segment.past, { version, content: before, editors }];
      put(project, {
        ...segment,
        content,
        version: [id],
        editors: [],
        past,
        imported: content,
        revised: mention,
      });
      leaveTrail(project, one, { content });
      continue;
    }
    put(project, { ...segment, imported: content });
    if (sameContent(segment.content, content)) continue;
    if (offer !== undefined) suggestDraft(project, { segment, offer, content }, mention, memory, touched);
    else {
      addConflicts(project, { ...mention, writers: [], segment: one, base, other: content, writtenAs: null });
      leaveTrail(project, one, { content, beside: true });
    }
  }
  for (const { segment, content } of body.taken) {
    memory.segment(segment);
    touch(project, segment, touched);
    put(project, { ...project.segments.get(segment)!, imported: normalised(content) });
  }
  const gone = new Set<string>();
  for (const { segment: one, base } of body.remove) {
    if (!project.rowOfSegment.has(one)) continue;
    const segment = project.segments.get(one)!;
    memory.segment(one);
    touch(project, one, touched);
    if (follows(segment, base)) gone.add(one);
    else put(project, { ...segment, imported: null });
  }
  for (const { segment, into } of body.absorb) {
    if (!gone.has(segment)) continue;
    memory.segment(into);
    const { ancestors } = project.segments.get(segment)!;
    const whole = project.segments.get(into)!;
    put(project, { ...whole, ancestors: [...new Set([...whole.ancestors, segment, ...ancestors])] });
  }
  return gone;
}

/** The document's text as a suggestion of whoever brought it, beside what was written here. */
function suggestDraft(
  project: Project,
  { segment, offer, content }: { segment: Segment; offer: string; content: RichText },
  mention: Mention,
  memory: RevisionMemory,
  touched: Touched,
) {
  const row = project.rowOfSegment.get(segment.id);
  if (row === undefined || project.suggestions.get(offer)?.withdrawn === false) return;
  project.suggestions.set(offer, {
    id: offer,
    ...mention,
    row,
    segments: project.rows.get(row)!.source,
    segment: segment.id,
    on: segment.content,
    content,
    note: null,
    withdrawn: false,
  });
  memory.revision.suggestions.push(offer);
  touched.suggestions.add(offer);
}

function put(project: Project, segment: Segment) {
  project.segments.set(segment.id, segment);
}

function touch(project: Project, segment: string, touched: Touched) {
  touched.segments.add(segment);
  const row = project.rowOfSegment.get(segment);
  if (row !== undefined) touched.rows.add(row);
}
