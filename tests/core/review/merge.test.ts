import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalOf } from '../../../src/core/review/apply.ts';
import type { Action, Change } from '../../../src/core/review/change.ts';
import { commentsByRow } from '../../../src/core/review/comments.ts';
import { rangesOf } from '../../../src/core/review/comment-place.ts';
import { invert, repeat } from '../../../src/core/review/invert.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { inOrder } from '../../../src/core/review/order.ts';
import { suggestionsByRow } from '../../../src/core/review/suggestions.ts';
import { emptyUndoStack, pushChange } from '../../../src/core/review/undo-stack.ts';
import { arbitraryLastingStep, arbitraryStep, work, type Step } from './random-work.ts';
import { dara, smallProject, sok, vanna, visible, type Copy } from './workshop.ts';

const people = [sok, dara, vanna, 'd'.repeat(64)];
const arbitraryWork = fc.array(
  fc.record({ step: arbitraryLastingStep, who: fc.nat(3), undo: fc.constantFrom(false, false, true) }),
  { maxLength: 10 },
);

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
        expectPlaced(project);
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
const arbitraryTurn = fc.record({ who: someKey, people: fc.option(aboutPeople), step: arbitraryStep });
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

/** Threads and suggestions stand on rows that are there, or are kept under none; ranges are within their texts. */
function expectPlaced(project: ReturnType<typeof fold>) {
  const placed = [...commentsByRow(project)].flatMap(([row, comments]) =>
    comments.map(({ id }) => ({ row, id })),
  );
  expect(placed.map(({ id }) => id).sort()).toEqual([...project.comments.keys()].sort());
  for (const { row } of placed) expect(row === '' || project.rows.has(row)).toBe(true);
  for (const first of project.comments.values()) {
    expect(project.comments.get(first.thread)?.thread).toBe(first.thread);
    for (const { segment, start, end } of rangesOf(project, first)) {
      expect(project.rowOfSegment.has(segment)).toBe(true);
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(project.segments.get(segment)!.content.text.length);
    }
  }
  for (const row of suggestionsByRow(project).keys()) expect(row === '' || project.rows.has(row)).toBe(true);
}

test('whatever is done where copies met, with two texts here and there, is undone exactly', () => {
  fc.assert(
    fc.property(
      arbitraryWork,
      arbitraryWork,
      fc.array(arbitraryStep, { maxLength: 5 }),
      (first, second, then) => {
        const origin = smallProject();
        const [a, b] = [origin.fork('a'), origin.fork('b')];
        workOn(a, first);
        workOn(b, second);
        const met = origin.fork('m');
        met.changes = mergeLogs(a.changes, b.changes);
        met.project = fold(met.changes);
        met.minute += 60;
        for (const step of [...then, 'choose' as const]) {
          const before = structuredClone(visible(met.project));
          const change = step === 'choose' ? choose(met) : work(met, step, sok);
          if (!change) continue;
          const action = invert(met.project, change);
          expect(action, `${change.kind} can be undone`).not.toBeNull();
          met.add(action!, sok, { undoes: change.id });
          expect(visible(met.project)).toEqual(before);
          met.add(repeat(met.project, change)!, sok, { redoes: change.id });
        }
      },
    ),
    { numRuns: 150 },
  );
});

/** Settles the first conflict that stands on a live row; null where there is none, or they may not. */
function choose(copy: Copy): Change | null {
  const { project } = copy;
  const conflict = project.conflicts.find(({ segment }) => project.rowOfSegment.has(segment));
  if (!conflict) return null;
  const { id, side, version } = project.segments.get(conflict.segment)!;
  const edits = [{ segment: id, base: [...version, conflict.change], content: conflict.other }];
  const action: Action = { kind: side === 'source' ? 'correct' : 'edit', body: { edits } };
  return refusalOf(project, sok, action) === null ? copy.add(action, sok) : null;
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

test('two people who translate an empty row apart leave both texts, and what they did with them after', () => {
  const origin = smallProject();
  const [a, b] = [origin.fork('a'), origin.fork('b')];
  b.minute += 10;
  const translate = (copy: Copy, text: string, author: string) => {
    const body = { row: 'r4', segment: copy.newId(), content: { text, marks: [] } };
    return copy.add({ kind: 'insert', body }, author);
  };
  translate(a, 'Three.', sok);
  const inserted = translate(b, 'The third.', dara);
  const { segment } = inserted.body as { segment: string };
  const edits = [{ segment, base: [inserted.id], content: { text: 'The third one.', marks: [] } }];
  b.add({ kind: 'edit', body: { edits } }, dara);
  const anchor = { segment, start: 4, end: 9, text: 'The third one.' };
  const body = { comment: 'c', row: 'r4', thread: null, text: 'Is it?', anchor };
  b.add({ kind: 'comment', body }, dara);
  const project = fold(mergeLogs(a.changes, b.changes));
  expect(project.refusals).toEqual([]);
  const [live] = project.rows.get('r4')!.target;
  expect(project.segments.get(live!)!.content.text).toBe('Three.');
  expect(project.conflicts).toMatchObject([{ segment: live, base: [], other: { text: 'The third one.' } }]);
  expect(commentsByRow(project).get('r4')).toMatchObject([{ text: 'Is it?' }]);

  const taken = invert(b.project, inserted);
  b.add(taken ?? { kind: 'remove', body: { row: 'r4', segment } }, dara, { undoes: inserted.id });
  const without = fold(mergeLogs(a.changes, b.changes));
  expect(without.conflicts).toEqual([]);
  expect(without.segments.get(live!)!.content.text).toBe('Three.');

  const removed = a.fork('c');
  removed.add({ kind: 'remove', body: { row: 'r4', segment: live! } }, sok);
  b.changes.pop();
  const left = fold(mergeLogs(removed.changes, b.changes));
  expect(left.conflicts).toEqual([]);
  expect(left.segments.get(left.rows.get('r4')!.target[0]!)!).toMatchObject({
    content: { text: 'The third one.' },
    editors: [dara],
  });
});

test('a comment on a row that a refused pairing would have made stands where its text is', () => {
  const origin = smallProject();
  const [a, b] = [origin.fork('a'), origin.fork('b')];
  work(a, { what: 'merge', where: 1, at: 0, text: '' }, sok);
  const cut = work(b, { what: 'split', where: 2, at: 3, text: '' }, dara)!;
  const [first, second] = (cut.body as { insert: { id: string; source: string[] }[] }).insert;
  const made = [first!, second!].find(({ id }) => !a.project.rows.has(id) && id !== 'r3')!;
  const { text } = b.project.segments.get(made.source[0]!)!.content;
  const anchor = { segment: made.source[0]!, start: 0, end: text.length, text };
  b.add(
    { kind: 'comment', body: { comment: 'c1', row: made.id, thread: null, text: 'Why here?', anchor } },
    dara,
  );
  b.add({ kind: 'comment', body: { comment: 'c2', row: made.id, thread: null, text: 'And why?' } }, dara);
  const project = fold(mergeLogs(a.changes, b.changes));
  expect(project.refusals.map(({ kind }) => kind)).toEqual(['pair']);
  const [row] = [...commentsByRow(project).keys()];
  expect(
    commentsByRow(project)
      .get(row!)!
      .map((comment) => comment.text),
  ).toEqual(['Why here?', 'And why?']);
  const { source } = project.rows.get(row!)!;
  expect(source.map((id) => project.segments.get(id)!.content.text).join()).toContain(text);
  expect(rangesOf(project, project.comments.get('c1')!)).toHaveLength(1);
});
