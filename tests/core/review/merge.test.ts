import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalOf } from '../../../src/core/review/apply.ts';
import type { Action, Change } from '../../../src/core/review/change.ts';
import { rangesOf, rowOfComment } from '../../../src/core/review/comment-place.ts';
import { invert } from '../../../src/core/review/invert.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { inOrder } from '../../../src/core/review/order.ts';
import { emptyUndoStack, pushChange } from '../../../src/core/review/undo-stack.ts';
import { arbitraryStep, work, type Step } from './random-work.ts';
import { dara, smallProject, sok, vanna, visible, type Copy } from './workshop.ts';

const people = [sok, dara, vanna];
/** A comment on a row that a refused pairing would have made has nowhere to stand; alignment.test.ts merges those. */
const makeRows = ['link', 'unlink', 'shift', 'realign'];
const withRowsKnown = arbitraryStep.filter(({ what }) => !makeRows.includes(what));
const arbitraryWork = fc.array(fc.record({ step: withRowsKnown, who: fc.nat(2), undo: fc.boolean() }), {
  maxLength: 10,
});

function workOn(copy: Copy, steps: { step: Step; who: number; undo: boolean }[]) {
  for (const { step, who, undo } of steps) {
    const author = people[who]!;
    if (!undo) {
      work(copy, step, author);
      continue;
    }
    const stack = emptyUndoStack();
    for (const change of copy.changes) if (change.author === author) pushChange(stack, change, copy.project);
    const last = stack.undo.at(-1);
    const action = last && invert(copy.project, last);
    if (last && action) copy.add(action, author, { undoes: last.id });
  }
}

test('copies that were worked on apart give one project, in whatever order and however often they are merged', () => {
  fc.assert(
    fc.property(
      arbitraryWork,
      arbitraryWork,
      arbitraryWork,
      arbitraryWork,
      (common, first, second, third) => {
        const origin = smallProject();
        workOn(origin, common);
        const [a, b, c] = [origin.fork('a'), origin.fork('b'), origin.fork('c')];
        workOn(a, first);
        workOn(b, second);
        workOn(c, third);
        const [x, y, z] = [a.changes, b.changes, c.changes];
        const merged = mergeLogs(x, y, z);
        const others = [
          mergeLogs(z, y, x),
          mergeLogs(mergeLogs(x, y), z),
          mergeLogs(x, mergeLogs(z, y)),
          mergeLogs(merged, x, merged),
          inOrder([...merged].reverse()),
        ];
        for (const other of others) expect(other.map(({ id }) => id)).toEqual(merged.map(({ id }) => id));
        const project = fold(merged);
        expect(visible(fold([...merged].reverse()))).toEqual(visible(project));
        holdsTogether(project);
        for (const copy of [a, b, c]) expectKept(project, copy);
      },
    ),
    { numRuns: 150 },
  );
});

const role = fc.constantFrom('translator' as const, 'reviewer' as const, 'supervisor' as const);
const someKey = fc.constantFrom(sok, dara, vanna, 'd'.repeat(64), 'e'.repeat(64));
const aboutPeople: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ key: someKey, role }).map((member): Action => {
    return { kind: 'member', body: { member: { ...member, name: 'Somebody' } } };
  }),
  someKey.map((member): Action => ({ kind: 'revoke', body: { member, reason: 'Gone.' } })),
  fc.tuple(someKey, someKey).map(([member, key]): Action => {
    return { kind: 'replace-key', body: { member, key, reason: 'Lost.' } };
  }),
);
const arbitraryTurn = fc.record({ who: someKey, people: fc.option(aboutPeople), step: withRowsKnown });
const arbitraryTurns = fc.array(arbitraryTurn, { maxLength: 8 });

test('people who come, go and change keys on four desks are the same people wherever the copies meet', () => {
  fc.assert(
    fc.property(fc.tuple(arbitraryTurns, arbitraryTurns, arbitraryTurns, arbitraryTurns), (desks) => {
      const origin = smallProject();
      const logs = desks.map((turns, desk) => {
        const copy = origin.fork(`d${desk}`);
        for (const { who, people: action, step } of turns) {
          if (!action) work(copy, step, who);
          else if (refusalOf(copy.project, who, action) === null) copy.add(action, who);
        }
        return copy.changes;
      });
      const [a, b, c, d] = logs as [Change[], Change[], Change[], Change[]];
      const all = mergeLogs(a, b, c, d);
      const ways = [mergeLogs(mergeLogs(d, b), mergeLogs(c, a)), mergeLogs(mergeLogs(mergeLogs(a, b), c), d)];
      for (const way of ways) expect(way.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      const project = fold(all);
      holdsTogether(project);
      expect([...project.members.values()].some((member) => member.role === 'supervisor')).toBe(true);
      expect(project.refusals.length + project.done.size).toBe(all.length);
    }),
    { numRuns: 100 },
  );
});

/** Every live segment is in exactly one row and once in its document's order, and the rows are all there. */
function holdsTogether(project: ReturnType<typeof fold>) {
  const held = project.rowOrder.flatMap((id) => {
    const row = project.rows.get(id)!;
    return [...row.source, ...row.target];
  });
  const ordered = [...project.segmentOrder.source, ...project.segmentOrder.target];
  expect([...held].sort()).toEqual([...ordered].sort());
  expect(new Set(held).size).toBe(held.length);
  expect(new Set(project.rowOrder)).toEqual(new Set(project.rows.keys()));
}

/**
 * Each comment is there with its words and a row to stand on, unless its own author took it back; each suggestion
 * is there, and every text that was written stands in the history of its segment.
 */
function expectKept(project: ReturnType<typeof fold>, copy: Copy) {
  for (const { id, kind, body } of copy.changes) {
    if (kind === 'suggest' && project.done.has(id)) {
      expect(project.suggestions.get(body.suggestion)).toMatchObject({
        content: { text: body.content.text },
      });
    }
    if ((kind === 'edit' || kind === 'correct') && project.done.has(id)) {
      for (const { segment, content } of body.edits) {
        const texts = project.trails.get(segment)!.map((moment) => moment.content?.text);
        expect(texts).toContain(content.text);
      }
    }
    if (kind !== 'comment') continue;
    const takenBack = project.withdrawn.has(body.comment);
    const comment = project.comments.get(body.comment);
    expect(comment?.text ?? takenBack).toBe(takenBack ? true : body.text);
    if (!comment) continue;
    const first = project.comments.get(comment.thread)!;
    expect(first.thread).toBe(first.id);
    expect(project.rows.has(rowOfComment(project, first)!)).toBe(true);
    for (const { segment, start, end } of rangesOf(project, first)) {
      expect(project.rowOfSegment.has(segment)).toBe(true);
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(project.segments.get(segment)!.content.text.length);
    }
  }
}

test('two people who edit one segment apart leave both texts, until one is chosen', () => {
  const origin = smallProject();
  const [a, b] = [origin.fork('a'), origin.fork('b')];
  const editTo = (copy: Copy, text: string, base: string[], author: string) =>
    copy.add(
      { kind: 'edit', body: { edits: [{ segment: 't0-0', base, content: { text, marks: [] } }] } },
      author,
    );
  const version = origin.project.segments.get('t0-0')!.version;
  editTo(a, 'The title', version, sok);
  const other = editTo(b, 'A title', version, dara);
  const merged = origin.fork('m');
  merged.changes = mergeLogs(a.changes, b.changes);
  merged.project = fold(merged.changes);
  const [conflict] = merged.project.conflicts;
  const shown = merged.project.segments.get('t0-0')!;
  expect(new Set([shown.content.text, conflict!.other.text])).toEqual(new Set(['The title', 'A title']));
  editTo(merged, 'A good title', [...shown.version, conflict!.change], vanna);
  expect(merged.project.conflicts).toEqual([]);
  expect(merged.project.segments.get('t0-0')!.content.text).toBe('A good title');
  expect(merged.changes).toContainEqual(other);
});

test('two people who write the same text apart have no conflict', () => {
  const origin = smallProject();
  const [a, b] = [origin.fork('a'), origin.fork('b')];
  const base = origin.project.segments.get('t0-0')!.version;
  const content = { text: 'The title', marks: [] };
  a.add({ kind: 'edit', body: { edits: [{ segment: 't0-0', base, content }] } }, sok);
  b.add({ kind: 'edit', body: { edits: [{ segment: 't0-0', base, content }] } }, dara);
  const project = fold(mergeLogs(a.changes, b.changes));
  expect(project.conflicts).toEqual([]);
  expect(project.segments.get('t0-0')!.editors).toEqual([sok, dara].sort());
});

test('two pairings of the same rows made apart: the first holds, the second is listed as refused', () => {
  const origin = smallProject();
  const [a, b] = [origin.fork('a'), origin.fork('b')];
  const merge: Step = { what: 'merge', where: 1, at: 0, text: '' };
  work(a, merge, sok);
  work(b, { ...merge, where: 2 }, dara);
  const project = fold(mergeLogs(a.changes, b.changes));
  expect(project.refusals).toHaveLength(1);
  expect(['segments-differ', 'pairing-changed']).toContain(project.refusals[0]!.reason);
  holdsTogether(project);
});
