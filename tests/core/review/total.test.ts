import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Action, roles } from '../../../src/core/review/change.ts';
import { kindVersions, readPayload } from '../../../src/core/review/read-payload.ts';
import { supervisorsOf } from '../../../src/core/review/people.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { dara, founding, smallProject, sok, vanna, visible } from './workshop.ts';

const id = fc.constantFrom(
  'r1',
  'r2',
  'r4',
  's0-0',
  's1-1',
  't0-0',
  't1-0',
  't2-0',
  'x1',
  'nothing',
  '__proto__',
);
const block = fc.constantFrom('sb0', 'sb1', 'tb0', 'tb1', 'x1', '__proto__');
const ids = fc.array(id, { maxLength: 3 });
const key = fc.constantFrom(sok, dara, vanna, 'd'.repeat(64), 'e'.repeat(64));
const hash = fc.constantFrom('0'.repeat(64), 'f'.repeat(64));
const content = fc.record({
  text: fc.string({ unit: 'binary', maxLength: 8 }),
  marks: fc.array(
    fc.record({ type: fc.constantFrom('bold' as const, 'link' as const), start: fc.nat(9), end: fc.nat(9) }),
    { maxLength: 2 },
  ),
});
const row = fc.record({ id, source: ids, target: ids, confidence: fc.constant(1) });

const arbitraryAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    body: fc.record({
      edits: fc.array(
        fc.record({ segment: id, base: fc.array(hash, { minLength: 1, maxLength: 2 }), content }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    }),
  }),
  fc.record({
    kind: fc.constant('correct' as const),
    body: fc.record({
      edits: fc.array(
        fc.record({ segment: id, base: fc.array(hash, { minLength: 1, maxLength: 2 }), content }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  }),
  fc.record({
    kind: fc.constant('suggest' as const),
    body: fc.record({ suggestion: id, row: id, segment: fc.option(id), on: content, content }),
  }),
  fc.record({
    kind: fc.constant('decline' as const),
    body: fc.record({ suggestion: id, reason: fc.constant('No.') }),
  }),
  fc.record({ kind: fc.constant('insert' as const), body: fc.record({ row: id, segment: id, content }) }),
  fc.record({ kind: fc.constant('remove' as const), body: fc.record({ row: id, segment: id }) }),
  fc.record({
    kind: fc.constant('pair' as const),
    body: fc.record({
      split: fc.array(fc.record({ segment: id, at: fc.nat(6), into: fc.tuple(id, id) }), { maxLength: 2 }),
      join: fc.array(fc.record({ segments: fc.tuple(id, id), into: id }), { maxLength: 2 }),
      remove: fc.array(id, { minLength: 1, maxLength: 3 }),
      insert: fc.array(row, { minLength: 1, maxLength: 3 }),
    }),
  }),
  fc.record({
    kind: fc.constant('revise' as const),
    body: fc.record({
      side: fc.constantFrom('source' as const, 'target' as const),
      base: fc.constantFrom('0'.repeat(64), '0'.repeat(64), null),
      document: fc.option(fc.constant({ name: 'a', format: 'text', sha256: '0'.repeat(64) }), { freq: 9 }),
      blocks: fc.array(fc.record({ id, shape: fc.constant({ kind: 'paragraph' as const }) }), {
        maxLength: 2,
      }),
      edits: fc.array(fc.record({ segment: id, base: fc.array(hash, { minLength: 1 }), content }), {
        maxLength: 2,
      }),
      taken: fc.array(fc.record({ segment: id, content }), { maxLength: 1 }),
      moves: fc.array(fc.record({ segment: id, block, before: fc.constant(' '), after: fc.option(id) }), {
        maxLength: 2,
      }),
      add: fc.array(fc.record({ id, block, before: fc.constant(''), content, after: fc.option(id) }), {
        maxLength: 1,
      }),
      remove: fc.array(fc.record({ segment: id, base: fc.array(hash, { minLength: 1 }) }), { maxLength: 2 }),
      absorb: fc.array(fc.record({ segment: id, into: id }), { maxLength: 1 }),
      rows: fc.array(fc.record({ row: id, segments: ids, with: ids, confidence: fc.constant(0.5) }), {
        maxLength: 2,
      }),
    }),
  }),
  fc.record({
    kind: fc.constant('state' as const),
    body: fc.record({
      state: fc.constantFrom('reviewed' as const, 'final' as const),
      rows: fc.array(fc.record({ row: id, content: hash }), { minLength: 1, maxLength: 2 }),
    }),
  }),
  fc.record({
    kind: fc.constant('request' as const),
    body: fc.record({ row: id, reason: fc.constant('No.') }),
  }),
  fc.record({
    kind: fc.constant('comment' as const),
    body: fc.record({ comment: id, row: id, thread: fc.option(id), text: fc.constant('Hm.') }),
  }),
  fc.record({
    kind: fc.constant('resolve' as const),
    body: fc.record({ thread: id, resolved: fc.boolean() }),
  }),
  fc.record({ kind: fc.constant('retract' as const), body: fc.record({ change: hash }) }),
  fc.record({
    kind: fc.constant('member' as const),
    body: fc.record({
      member: fc.record({ key, name: fc.constant('Chan'), role: fc.constantFrom(...roles) }),
    }),
  }),
  fc.record({
    kind: fc.constant('revoke' as const),
    body: fc.record({ member: key, reason: fc.constant('Gone.') }),
  }),
  fc.record({
    kind: fc.constant('replace-key' as const),
    body: fc.record({ member: key, key, reason: fc.constant('Lost.') }),
  }),
  fc.record({
    kind: fc.constant('waive' as const),
    body: fc.record({
      reason: fc.constant('Alone.'),
      rows: fc.array(fc.record({ row: id, content: hash }), { minLength: 1, maxLength: 2 }),
    }),
  }),
  fc.record({
    kind: fc.constant('sign' as const),
    body: fc.record({ document: hash, rows: fc.constant(5) }),
  }),
  fc.record({
    kind: fc.constant('settings' as const),
    body: fc.record({
      fourEyes: fc.record({ on: fc.boolean(), reason: fc.constant('So.') }),
      propagate: fc.boolean(),
    }),
  }),
  fc.constant(founding()),
);

test('a change that makes no sense is listed as refused, and every text stays in exactly one row', () => {
  fc.assert(
    fc.property(fc.array(arbitraryAction, { maxLength: 20 }), (actions) => {
      const copy = smallProject();
      for (const action of actions) {
        const segments = copy.project.rowOfSegment.size;
        const written = action.kind === 'insert' || action.kind === 'remove';
        const before = JSON.stringify(visible(copy.project));
        const refusals = copy.project.refusals.length;
        copy.add(action);
        if (copy.project.refusals.length > refusals) {
          expect(JSON.stringify(visible(copy.project))).toBe(before);
        } else if (!written && action.kind !== 'pair' && action.kind !== 'revise') {
          expect(copy.project.rowOfSegment.size).toBe(segments);
        }
        const held = copy.project.rowOrder.flatMap((one) => {
          const { source, target } = copy.project.rows.get(one)!;
          return [...source, ...target];
        });
        expect(supervisorsOf(copy.project)).not.toEqual([]);
        expect([...held].sort()).toEqual([...copy.project.rowOfSegment.keys()].sort());
      }
      expect(visible(fold(copy.changes))).toEqual(visible(copy.project));
    }),
    { numRuns: 400 },
  );
});

test('a stranger, and a member without the right, change nothing and are named', () => {
  const copy = smallProject();
  const before = structuredClone(visible(copy.project));
  copy.add({ kind: 'rename', body: { title: 'Mine' } }, 'd'.repeat(64));
  copy.add({ kind: 'rename', body: { title: 'Mine' } }, 'b'.repeat(64));
  expect(visible(copy.project)).toEqual(before);
  expect(copy.project.refusals).toMatchObject([
    { author: 'd'.repeat(64), reason: 'not-a-member' },
    { author: 'b'.repeat(64), reason: 'not-allowed' },
  ]);
});

test('nobody can undo or repeat what somebody else did, nor repeat something else in its name', () => {
  const copy = smallProject();
  const rename = copy.add({ kind: 'rename', body: { title: 'One' } }, sok);
  copy.add({ kind: 'rename', body: { title: 'Two' } }, 'c'.repeat(64), { undoes: rename.id });
  copy.add({ kind: 'rename', body: { title: 'Two' } }, sok, { redoes: rename.id });
  expect(copy.project.title).toBe('One');
  expect(copy.project.refusals.map(({ reason }) => reason)).toEqual(['no-such-change', 'no-such-change']);
});

test('a payload from elsewhere is read only when every field is as it should be', () => {
  const [change] = smallProject().changes;
  const { id: _id, ...payload } = change!;
  expect(readPayload(payload)).toMatchObject({ ok: true });
  expect(readPayload({ ...payload, kind: 'praise' })).toMatchObject({ ok: false, problem: 'newer' });
  expect(readPayload({ ...payload, version: kindVersions.found + 1 })).toMatchObject({
    ok: false,
    problem: 'newer',
  });
  expect(readPayload({ ...payload, extra: 1 })).toMatchObject({ ok: false, problem: 'malformed' });
  expect(readPayload({ ...payload, kind: 'constructor' })).toMatchObject({ ok: false });
  expect(readPayload({ ...payload, body: { title: '' } })).toMatchObject({ ok: false, problem: 'malformed' });
  fc.assert(fc.property(fc.jsonValue(), (value) => readPayload(value).ok === false));
});
