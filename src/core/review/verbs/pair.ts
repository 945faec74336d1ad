import { concat, normaliseMarks, sameContent, slice, type RichText } from '../../text/rich-text.ts';
import type { Body, RowRecord } from '../change.ts';
import type { Project, ReplacedRow, Segment } from '../project.ts';
import { placeBehind } from '../place-behind.ts';
import { anyRow, standIn } from '../stand-in.ts';
import { leaveTrail } from '../trail.ts';
import type { Touched, Verb } from '../verb.ts';

export const pair: Verb<'pair'> = {
  check(project, _author, body) {
    const { split, join, remove, insert, places = [] } = body;
    const goes = new Set(remove);
    if (goes.size !== remove.length || !remove.every((id) => project.rows.has(id))) {
      return 'pairing-changed';
    }
    const stays = (id: string) => project.rows.has(id) && !goes.has(id);
    if (insert.some((row) => stays(row.id))) return 'same-id';
    if (new Set(insert.map((row) => row.id)).size !== insert.length) return 'same-id';
    if (insert.some((row) => row.source.length + row.target.length === 0)) return 'segments-differ';
    const inserted = new Set(insert.map((row) => row.id));
    if (new Set(places.map((place) => place.row)).size !== places.length) return 'same-id';
    if (!places.every((place) => inserted.has(place.row))) return 'no-such-row';
    const removed = remove.map((id) => project.rows.get(id)!);
    const live = new Set(removed.flatMap((row) => [...row.source, ...row.target]));
    const becomes = new Set(live);
    for (const { segment, at, into } of split) {
      if (!live.has(segment) || !becomes.delete(segment)) return 'no-such-segment';
      if (!divides(project.segments.get(segment)!.content.text, at)) return 'bad-offset';
      if (into[0] === into[1] || !into.every((id) => comesFrom(project, id, segment))) return 'same-id';
      for (const id of into) becomes.add(id);
    }
    for (const { segments, into } of join) {
      if (!segments.every((id) => live.has(id) && becomes.delete(id))) return 'no-such-segment';
      if (!adjacent(project, segments) || !comesFrom(project, into, ...segments)) return 'segments-differ';
      becomes.add(into);
    }
    return holdsExactly(project, insert, becomes, body) ? null : 'segments-differ';
  },
  perform(project, change, touched) {
    const { split, join, remove, insert } = change.body;
    const removed = new Set(remove);
    const { index, replaced } = takeOut(project, removed);
    project.replaced.set(change.id, replaced);
    for (const { segment, at, into } of split) cut(project, segment, at, into, change.id, touched);
    for (const { segments, into } of join) fuse(project, segments, into, change.id, touched);
    for (const id of remove) {
      project.formerRows.set(id, project.rows.get(id)!);
      project.rows.delete(id);
      touched.rows.add(id);
    }
    const inserted = insert.map(({ id }) => id);
    const places = (change.body.places ?? []).map(({ row, after }) => ({ id: row, after }));
    project.rowOrder = placeBehind(project.rowOrder, index, inserted, places);
    for (const row of insert) {
      project.rows.set(row.id, row);
      project.formerRows.delete(row.id);
      touched.rows.add(row.id);
      for (const segment of [...row.source, ...row.target]) project.rowOfSegment.set(segment, row.id);
    }
    touched.order = true;
  },
  noteRefused(project, { split, join, insert }) {
    const { rows, segments } = project.unmade;
    const known = (id: string): string[] => {
      const found = standIn(project, id);
      return found === undefined ? [] : (segments.get(id) ?? [found]);
    };
    for (const { segment, into } of split) for (const id of into) note(id, known(segment));
    for (const { segments: parts, into } of join) note(into, parts.flatMap(known));
    for (const row of insert) {
      const made = { ...row, source: row.source.flatMap(known), target: row.target.flatMap(known) };
      if (!anyRow(project, row.id)) rows.set(row.id, made);
    }
    function note(id: string, origins: string[]) {
      if (!project.segments.has(id) && origins.length > 0) segments.set(id, [...new Set(origins)]);
    }
  },
};

/** Where the first of the rows stands, and all of them, in order, each with the row before it. */
function takeOut(project: Project, rows: ReadonlySet<string>): { index: number; replaced: ReplacedRow[] } {
  const { rowOrder } = project;
  const index = rowOrder.findIndex((id) => rows.has(id));
  const replaced = rowOrder.flatMap((id, at) =>
    rows.has(id) ? [{ row: project.rows.get(id)!, after: rowOrder[at - 1] ?? null }] : [],
  );
  project.rowOrder = rowOrder.filter((id) => !rows.has(id));
  return { index, replaced };
}

function divides(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const insidePair = unit >= 0xdc00 && unit <= 0xdfff && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return at > 0 && at < text.length && !insidePair;
}

/** An id that is free, or that of a segment of the past which these were made of, or which was made of them. */
function comesFrom(project: Project, id: string, ...others: string[]): boolean {
  const known = project.segments.get(id);
  if (!known) return true;
  if (project.rowOfSegment.has(id)) return false;
  return others.every(
    (other) => project.segments.get(other)!.ancestors.includes(id) || known.ancestors.includes(other),
  );
}

function adjacent(project: Project, [a, b]: readonly [string, string]): boolean {
  const first = project.segments.get(a)!;
  const order = project.segmentOrder[first.side];
  return first.block === project.segments.get(b)!.block && order[order.indexOf(a) + 1] === b;
}

function holdsExactly(project: Project, insert: RowRecord[], ids: Set<string>, body: Body<'pair'>): boolean {
  const side = new Map<string, string>();
  for (const { segment, into } of body.split) {
    for (const id of into) side.set(id, project.segments.get(segment)!.side);
  }
  for (const { segments, into } of body.join) side.set(into, project.segments.get(segments[0])!.side);
  const sideOf = (id: string) => side.get(id) ?? project.segments.get(id)?.side;
  const held = insert.flatMap((row) => [...row.source, ...row.target]);
  return (
    held.length === ids.size &&
    new Set(held).size === held.length &&
    held.every((id) => ids.has(id)) &&
    insert.every(
      (row) =>
        row.source.every((id) => sideOf(id) === 'source') &&
        row.target.every((id) => sideOf(id) === 'target'),
    )
  );
}

function cut(
  project: Project,
  id: string,
  at: number,
  into: readonly [string, string],
  change: string,
  touched: Touched,
) {
  const whole = project.segments.get(id)!;
  const draftAt = whole.imported && placeInDraft(whole.content.text, whole.imported.text, at);
  const part = (index: 0 | 1): Segment => {
    const [start, end] = index === 0 ? [0, at] : [at, whole.content.text.length];
    return {
      ...whole,
      id: into[index],
      before: index === 0 ? whole.before : '',
      content: slice(whole.content, start, end),
      imported:
        whole.imported && draftAt !== null
          ? slice(whole.imported, index === 0 ? 0 : draftAt, index === 0 ? draftAt : undefined)
          : null,
      version: [change],
      past: [],
      ancestors: [id, ...whole.ancestors],
    };
  };
  put(project, [id], [asItWas(project, part(0)), asItWas(project, part(1))], touched);
}

function fuse(
  project: Project,
  ids: readonly [string, string],
  into: string,
  change: string,
  touched: Touched,
) {
  const [a, b] = ids.map((id) => project.segments.get(id)!) as [Segment, Segment];
  const join = (x: RichText, y: RichText) => concat([x, { text: b.before, marks: [] }, y]);
  const whole: Segment = {
    ...a,
    id: into,
    content: bridged(join(a.content, b.content), a.content, b.content, b.before.length),
    imported:
      a.imported && b.imported
        ? bridged(join(a.imported, b.imported), a.imported, b.imported, b.before.length)
        : (a.imported ?? b.imported),
    version: [change],
    editors: [...new Set([...a.editors, ...b.editors])].sort(),
    past: [],
    ancestors: [...new Set([...ids, ...a.ancestors, ...b.ancestors])],
  };
  put(project, ids, [asItWas(project, whole)], touched);
}

/** Marks that end one text and begin the other reach over what stands between them. */
function bridged(whole: RichText, a: RichText, b: RichText, gap: number): RichText {
  if (gap === 0) return whole;
  const spans = a.marks
    .filter((mark) => mark.end === a.text.length)
    .filter((mark) => b.marks.some((m) => m.start === 0 && m.type === mark.type && m.href === mark.href))
    .map((mark) => ({ ...mark, start: mark.end, end: mark.end + gap }));
  return { text: whole.text, marks: normaliseMarks([...whole.marks, ...spans], whole.text.length) };
}

/** A segment of the past comes back with its own history when its text is still the same. */
function asItWas(project: Project, made: Segment): Segment {
  const former = project.segments.get(made.id);
  return former && sameContent(former.content, made.content) ? former : made;
}

function put(project: Project, gone: readonly string[], come: Segment[], touched: Touched) {
  const order = project.segmentOrder[come[0]!.side];
  order.splice(order.indexOf(gone[0]!), gone.length, ...come.map((segment) => segment.id));
  for (const id of gone) {
    project.rowOfSegment.delete(id);
    leaveTrail(project, id, { content: null });
    touched.segments.add(id);
  }
  for (const segment of come) {
    project.segments.set(segment.id, segment);
    project.takenOut.delete(segment.id);
    leaveTrail(project, segment.id, { content: segment.content });
    touched.segments.add(segment.id);
  }
}

/** The place in the imported draft that answers to a place in the present text: exact outside of what changed. */
function placeInDraft(text: string, draft: string, at: number): number {
  let prefix = 0;
  while (prefix < text.length && prefix < draft.length && text[prefix] === draft[prefix]) prefix += 1;
  if (at <= prefix) return at;
  const most = Math.min(text.length, draft.length) - prefix;
  let suffix = 0;
  while (suffix < most && text[text.length - 1 - suffix] === draft[draft.length - 1 - suffix]) suffix += 1;
  if (text.length - at <= suffix) return draft.length - (text.length - at);
  const share = (at - prefix) / (text.length - suffix - prefix);
  return prefix + Math.floor(share * (draft.length - suffix - prefix));
}
