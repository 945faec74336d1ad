import { normalised, sameContent, type RichText } from '../../text/rich-text.ts';
import type { Project, Segment, TakenOut } from '../project.ts';
import { addConflicts, parted } from '../settle.ts';
import { leaveTrail } from '../trail.ts';
import type { ChangeOf, Touched, Verb } from '../verb.ts';
import { accept, reopen } from './accept.ts';
import { writeToo } from './write-too.ts';

export const insert: Verb<'insert'> = {
  check(project, _author, body) {
    const row = project.rows.get(body.row);
    if (!row) return 'no-such-row';
    if (row.target.length > 1) return 'not-empty';
    return project.segments.has(body.segment) && !returns(project, body.segment) ? 'same-id' : null;
  },
  checkNow: (project, _author, { row }) => (project.rows.get(row)!.target.length > 0 ? 'not-empty' : null),
  perform(project, change, touched) {
    const { id, author, clock, body, undoes } = change;
    const row = project.rows.get(body.row)!;
    const content = normalised(body.content);
    const [filled] = row.target;
    if (filled !== undefined) {
      standBeside(project, change, filled, content, touched);
      return;
    }
    const known = project.segments.get(body.segment);
    const taken = project.takenOut.get(body.segment);
    const returns = known && taken && taken.change === undoes && sameContent(known.content, content);
    const place = (returns ? formerPlace(project, known, taken) : null) ?? placeFor(project, body.row);
    const { index, block, before } = place;
    if (!project.blocks.has(block)) {
      const model = row.source[0] && project.blocks.get(project.segments.get(row.source[0])!.block);
      const shape = model ? model.shape : { kind: 'paragraph' as const };
      project.blocks.set(block, { id: block, side: 'target', shape });
    }
    const editors = accept(project, body.suggestion, { change: id, author, clock }, touched);
    const fresh: Segment = {
      id: body.segment,
      side: 'target',
      block,
      before,
      content,
      imported: null,
      version: [id],
      editors,
      past: [...(known?.past ?? [])],
      ancestors: [],
      revised: null,
    };
    const segment = returns ? { ...known, block, before, past: known.past.slice(0, -1) } : fresh;
    project.segments.set(segment.id, segment);
    project.takenOut.delete(body.segment);
    project.besides.delete(body.segment);
    leaveTrail(project, body.segment, { content: segment.content });
    project.segmentOrder.target.splice(index, 0, body.segment);
    project.rowOfSegment.set(body.segment, body.row);
    project.rows.set(body.row, { ...row, target: [body.segment] });
    touched.rows.add(body.row);
    touched.segments.add(body.segment);
    touched.order = true;
  },
};

export const remove: Verb<'remove'> = {
  check(project, _author, body) {
    if (standsBeside(project, body.segment)) return null;
    const row = project.rows.get(body.row);
    if (!row) return 'no-such-row';
    const segment = project.segments.get(body.segment);
    if (row.target.length !== 1 || row.target[0] !== body.segment || !segment) return 'no-such-segment';
    return segment.imported === null && row.source.length > 0 ? null : 'not-allowed';
  },
  checkNow: (project, _author, { segment }) =>
    project.conflicts.some((conflict) => conflict.segment === segment) || !project.rowOfSegment.has(segment)
      ? 'content-changed'
      : null,
  perform(project, { id, body, undoes }, touched) {
    reopen(project, undoes, touched);
    touched.segments.add(body.segment);
    if (standsBeside(project, body.segment)) {
      withdraw(project, body.segment, touched);
      return;
    }
    touched.rows.add(body.row);
    const segment = project.segments.get(body.segment)!;
    const { version, content, editors } = segment;
    segment.past.push({ version, content, editors });
    const [other] = project.conflicts.filter((conflict) => conflict.segment === body.segment);
    if (other) {
      Object.assign(segment, { version: [other.change], content: other.other, editors: other.writers });
      project.conflicts = project.conflicts.filter((conflict) => conflict !== other);
      leaveTrail(project, body.segment, { content: other.other });
      return;
    }
    leaveTrail(project, body.segment, { content: null });
    const order = project.segmentOrder.target;
    const index = order.indexOf(body.segment);
    const neighbours = neighboursAt(order, index, index + 1);
    const row = project.rows.get(body.row)!;
    project.takenOut.set(body.segment, { change: id, row: body.row, source: row.source, neighbours });
    order.splice(index, 1);
    project.rowOfSegment.delete(body.segment);
    project.rows.set(body.row, { ...row, target: [] });
    touched.order = true;
  },
};

/** Keeps a translation beside the one that somebody else wrote for the row without knowing of it. */
function standBeside(
  project: Project,
  { id: change, author, clock, body }: ChangeOf<'insert'>,
  filled: string,
  content: RichText,
  touched: Touched,
) {
  const writers = accept(project, body.suggestion, { change, author, clock }, touched);
  const segment = project.segments.get(filled)!;
  project.besides.set(body.segment, filled);
  touched.segments.add(filled);
  touched.rows.add(body.row);
  if (sameContent(segment.content, content)) {
    writeToo(segment, change, writers);
    leaveTrail(project, filled, { content });
    return;
  }
  const writtenAs = body.segment;
  addConflicts(project, {
    change,
    author,
    clock,
    writers,
    segment: filled,
    base: [],
    other: content,
    writtenAs,
  });
  leaveTrail(project, filled, { content, beside: true });
}

/** A segment that was never live in its row, or is no longer: another one was there. */
function standsBeside(project: Project, segment: string): boolean {
  return project.besides.has(segment) && !project.rowOfSegment.has(segment);
}

/** Whoever takes out what stands beside another text takes back that there are two. */
function withdraw(project: Project, writtenAs: string, touched: Touched) {
  const [stay, meant] = parted(project, (conflict) => conflict.writtenAs === writtenAs);
  project.conflicts = stay;
  for (const { segment } of meant) {
    touched.segments.add(segment);
    const row = project.rowOfSegment.get(segment);
    if (row !== undefined) touched.rows.add(row);
  }
}

/** A segment that was written here and taken out again may come back under its own id. */
function returns(project: Project, segment: string): boolean {
  return !project.rowOfSegment.has(segment) && project.segments.get(segment)!.imported === null;
}

interface Place {
  index: number;
  block: string;
  before: string;
}

/** Where a segment stood that was taken out, while those before and behind it are still neighbours. */
function formerPlace(project: Project, { block, before }: Segment, { neighbours }: TakenOut): Place | null {
  const order = project.segmentOrder.target;
  const index = neighbours[0] === null ? 0 : order.indexOf(neighbours[0]) + 1;
  const [above, below] = neighboursAt(order, index, index);
  return above === neighbours[0] && below === neighbours[1] ? { index, block, before } : null;
}

function neighboursAt(order: readonly string[], start: number, end: number): TakenOut['neighbours'] {
  return [order[start - 1] ?? null, order[end] ?? null];
}

/**
 * Where a new translation stands in the English: behind that of the row above, in the same block when
 * their sources share one, otherwise in a block of its own, named after the source block it renders.
 */
function placeFor(project: Project, rowId: string): Place {
  const above = rowAbove(project, rowId);
  const sourceBlock = blockOfSource(project, rowId) ?? rowId;
  if (above === null) return { index: 0, block: `w:${sourceBlock}`, before: '' };
  const previous = project.rows.get(above)!.target.at(-1)!;
  const order = project.segmentOrder.target;
  let index = order.indexOf(previous) + 1;
  const { block } = project.segments.get(previous)!;
  if (blockOfSource(project, above, 'last') === sourceBlock) return { index, block, before: ' ' };
  while (index < order.length && project.segments.get(order[index]!)!.block === block) index += 1;
  return { index, block: `w:${sourceBlock}`, before: '' };
}

function rowAbove(project: Project, rowId: string): string | null {
  for (let index = project.rowOrder.indexOf(rowId) - 1; index >= 0; index -= 1) {
    const id = project.rowOrder[index]!;
    if (project.rows.get(id)!.target.length > 0) return id;
  }
  return null;
}

function blockOfSource(
  project: Project,
  rowId: string,
  which: 'first' | 'last' = 'first',
): string | undefined {
  const segment = project.rows.get(rowId)!.source.at(which === 'first' ? 0 : -1);
  return segment === undefined ? undefined : project.segments.get(segment)!.block;
}
