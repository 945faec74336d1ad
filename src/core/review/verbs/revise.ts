import type { Body, Side } from '../change.ts';
import type { Project } from '../project.ts';
import { beginRevision, endRevision } from '../revision/remember.ts';
import { canRestore, restoreVersion } from '../revision/restore-version.ts';
import { reviseOrder } from '../revision/revise-order.ts';
import { reviseRows } from '../revision/revise-rows.ts';
import { reviseTexts } from '../revision/revise-texts.ts';
import type { Verb } from '../verb.ts';

/**
 * A new version of a document. What its author had not seen is never overwritten by it: a text edited meanwhile
 * keeps the new one beside it as a conflict, one that was edited meanwhile is not taken out, and new segments
 * find the row of what became of those that they belong to.
 */
export const revise: Verb<'revise'> = {
  check(project, _author, body) {
    const { side, base, back } = body;
    const now = project.documents[side]?.sha256 ?? null;
    if (!project.documents.source || now !== base) return 'not-this-version';
    if (back !== undefined) return canRestore(project, back, side) ? null : 'content-changed';
    return body.document && wellFormed(project, body) ? null : 'segments-differ';
  },
  noteRefused: (project, { document }) => keepFormer(project, document),
  perform(project, change, touched) {
    const { body } = change;
    const former = project.documents[body.side];
    keepFormer(project, former);
    if (body.back !== undefined) {
      project.documents[body.side] = restoreVersion(project, body.back, touched);
    } else {
      const memory = beginRevision(project, body.side, former);
      project.documents[body.side] = body.document;
      for (const { id, shape } of body.blocks) {
        memory.block(id);
        project.blocks.set(id, { id, side: body.side, shape });
      }
      const gone = reviseTexts(project, change, memory, touched);
      const moved = reviseOrder(project, change, gone, memory, touched);
      reviseRows(project, change, { gone, moved }, memory, touched);
      project.revisions.set(change.id, endRevision(project, memory));
    }
    touched.order = touched.project = true;
  },
};

function keepFormer(project: Project, document: Project['documents'][Side]) {
  if (
    !document ||
    project.formerDocuments.some((one) => one.sha256 === document.sha256 && one.name === document.name)
  )
    return;
  project.formerDocuments.push(document);
}

/** Everything named is of this side, every new segment is new and goes into one row, and nothing is done twice. */
function wellFormed(project: Project, body: Body<'revise'>): boolean {
  const { side, blocks, edits, taken, moves, add, remove, absorb, rows } = body;
  const isKnown = (id: string) => project.segments.get(id)?.side === side;
  const removed = new Set(remove.map(({ segment }) => segment));
  const stay = [edits, taken, moves].map((list) => list.map(({ segment }) => segment));
  const owned = new Set(blocks.map(({ id }) => id));
  const inBlock = (id: string) => owned.has(id) || project.blocks.get(id)?.side === side;
  const free = (id: string) =>
    !project.rowOfSegment.has(id) && (!project.segments.has(id) || wasAdded(project, id, side));
  const added = add.map(({ id }) => id);
  const isAdded = new Set(added);
  const placed = rows.flatMap(({ segments }) => segments);
  return (
    [...stay, added, placed, rows.map(({ row }) => row), [...owned]].every(isUnique) &&
    isUnique(remove.map(({ segment }) => segment)) &&
    stay.every((ids) => ids.every((id) => isKnown(id) && !removed.has(id))) &&
    [...removed].every(isKnown) &&
    absorb.every(({ segment, into }) => removed.has(segment) && isKnown(into) && !removed.has(into)) &&
    blocks.every(({ id }) => (project.blocks.get(id)?.side ?? side) === side) &&
    [...moves, ...add].every(({ block }) => inBlock(block)) &&
    added.every(free) &&
    placed.length === added.length &&
    placed.every((id) => isAdded.has(id)) &&
    rows.every(({ row }) => !project.rows.has(row)) &&
    rows.every(
      (row) => row.with.every((id) => project.segments.has(id)) && row.segments.length + row.with.length > 0,
    )
  );
}

function isUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

/** A version that was taken back brought it; it may come again. */
function wasAdded(project: Project, id: string, side: Side): boolean {
  return [...project.revisions.values()].some((one) => one.side === side && one.added.includes(id));
}
