import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action, Change } from '../../../src/core/review/change.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { inOrder } from '../../../src/core/review/order.ts';
import { isAboutPeople } from '../../../src/core/review/people-order.ts';
import { Copy, dara, idOf, projectId, smallProject, sok, vanna, visible } from './workshop.ts';

const stranger = 'd'.repeat(64);
const role = fc.constantFrom('translator' as const, 'reviewer' as const, 'supervisor' as const);
const key = fc.constantFrom(sok, dara, vanna, stranger, 'e'.repeat(64));
const arbitraryAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('member' as const),
    body: fc.record({ member: fc.record({ key, role, name: fc.constant('Somebody') }) }),
  }),
  fc.record({
    kind: fc.constant('revoke' as const),
    body: fc.record({ member: key, reason: fc.constant('.') }),
  }),
  fc.record({
    kind: fc.constant('replace-key' as const),
    body: fc.record({ member: key, key, reason: fc.constant('.') }),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    body: fc.record({ title: fc.string({ minLength: 1 }) }),
  }),
  fc.constant({ kind: 'comment' as const, body: { comment: 'c', row: 'r1', thread: null, text: 'Hm.' } }),
);
/** Changes of anybody, on top of whichever earlier ones, with whatever clock. */
const arbitraryLog = fc.array(
  fc.record({
    action: arbitraryAction,
    author: key,
    parents: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }),
    minute: fc.nat(50),
  }),
  { maxLength: 40 },
);

function logOf(steps: typeof arbitraryLog extends fc.Arbitrary<infer T> ? T : never): Change[] {
  const log = [...smallProject().changes];
  for (const { action, author, parents, minute } of steps) {
    const heads = new Set(parents.map((parent) => log[parent % log.length]!.id));
    const clock = `2026-03-12T09:${String(minute).padStart(2, '0')}:00.000Z/000000`;
    log.push(
      sealed({ ...action, version: 1, project: projectId, author, clock, parents: [...heads].sort() }),
    );
  }
  return [...new Map(log.map((change) => [change.id, change])).values()];
}

const sealed = (payload: Omit<Change, 'id'>) => ({ ...payload, id: idOf(payload) }) as Change;

function ancestorsOf(log: readonly Change[]): Map<string, Set<string>> {
  const byId = new Map(log.map((change) => [change.id, change]));
  const known = new Map<string, Set<string>>();
  const find = (id: string): Set<string> => {
    let found = known.get(id);
    if (!found) {
      const parents = byId.get(id)!.parents;
      known.set(id, (found = new Set(parents.flatMap((parent) => [parent, ...find(parent)]))));
    }
    return found;
  };
  for (const { id } of log) find(id);
  return known;
}

test('parents come before children, in an order that depends on the changes alone', () => {
  fc.assert(
    fc.property(arbitraryLog, fc.array(fc.nat(), { minLength: 50, maxLength: 50 }), (steps, random) => {
      const log = logOf(steps);
      const ordered = inOrder(log);
      const place = new Map(ordered.map(({ id }, index) => [id, index]));
      expect(place.size).toBe(log.length);
      for (const { id, parents } of log) {
        for (const parent of parents) expect(place.get(parent)).toBeLessThan(place.get(id)!);
      }
      const shuffled = log
        .map((change, index) => ({ change, at: random[index] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ change }) => change);
      expect(inOrder(shuffled).map(({ id }) => id)).toEqual(ordered.map(({ id }) => id));
    }),
    { numRuns: 200 },
  );
});

test('a change about people comes before all that knows nothing of it, unless a change about people builds on that', () => {
  fc.assert(
    fc.property(arbitraryLog, (steps) => {
      const log = logOf(steps);
      const ordered = inOrder(log);
      const ancestors = ancestorsOf(log);
      ordered.forEach((change, index) => {
        if (isAboutPeople(change)) return;
        const later = ordered.slice(index + 1).filter(isAboutPeople);
        const concurrent = later.filter(({ id }) => !ancestors.get(id)!.has(change.id));
        const carried = later.some(({ id }) => ancestors.get(id)!.has(change.id));
        if (!carried) expect(concurrent).toEqual([]);
      });
    }),
    { numRuns: 200 },
  );
});

const revoke = (member: string): Action => ({
  kind: 'revoke',
  body: { member, reason: 'Left the ministry.' },
});
const admit = (key: string): Action => ({
  kind: 'member',
  body: { member: { key, name: 'A friend', role: 'supervisor' } },
});
const rename: Action = { kind: 'rename', body: { title: 'Mine' } };

/** Somebody's copy whose clock stands at the project's beginning, whatever the time is. */
function backdated(origin: Copy): Copy {
  const copy = origin.fork('b');
  copy.minute = -1_000_000;
  return copy;
}

test('a removed supervisor who goes on, or sets the clock back, changes nothing and is named', () => {
  const origin = smallProject();
  const before = visible(fold(origin.changes));
  const copies = [origin.fork('late'), backdated(origin)];
  const removing = origin.fork('r');
  removing.minute += 10;
  removing.add(revoke(vanna), sok);
  for (const copy of copies) {
    copy.add(rename, vanna);
    copy.add(admit(stranger), vanna);
    copy.add(rename, stranger);
    copy.add(
      { kind: 'comment', body: { comment: copy.newId(), row: 'r1', thread: null, text: 'Hm.' } },
      vanna,
    );
    const project = fold(mergeLogs(removing.changes, copy.changes));
    expect(project.refusals.map(({ author, reason }) => [author, reason])).toEqual([
      [vanna, 'no-longer-a-member'],
      [vanna, 'no-longer-a-member'],
      [stranger, 'not-a-member'],
      [vanna, 'no-longer-a-member'],
    ]);
    expect(project.title).toBe('Press release');
    expect([...project.members.keys()]).toEqual([sok, dara]);
    expect(project.comments.size).toBe(0);
  }
  expect(visible(fold(origin.changes))).toEqual(before);
});

test('a supervisor whose role was lowered cannot raise it again from the past', () => {
  const origin = smallProject();
  const lowering = origin.fork('l');
  lowering.add({ kind: 'member', body: { member: { key: vanna, name: 'Vanna', role: 'translator' } } }, sok);
  const past = backdated(origin);
  past.add({ kind: 'member', body: { member: { key: vanna, name: 'Vanna', role: 'supervisor' } } }, vanna);
  past.add(admit(stranger), vanna);
  const project = fold(mergeLogs(past.changes, lowering.changes));
  expect(project.members.get(vanna)?.role).toBe('translator');
  expect(project.members.has(stranger)).toBe(false);
});

test('of two supervisors who remove each other, the longer-standing stays, whatever their clocks say', () => {
  const origin = smallProject();
  for (const founders of [origin.fork('f'), backdated(origin)]) {
    for (const others of [origin.fork('o'), backdated(origin)]) {
      founders.add(revoke(vanna), sok);
      others.add(revoke(sok), vanna);
      const logs = [mergeLogs(founders.changes, others.changes), mergeLogs(others.changes, founders.changes)];
      for (const log of logs) {
        const project = fold(log);
        expect([...project.members.keys()]).toEqual([sok, dara]);
        expect(project.refusals).toMatchObject([{ author: vanna, reason: 'no-longer-a-member' }]);
      }
      founders.changes.pop();
      founders.project = fold(founders.changes);
    }
  }
});

test('what a member did before they were removed, and was known then, stays', () => {
  const copy = smallProject();
  copy.add({ kind: 'comment', body: { comment: 'c1', row: 'r1', thread: null, text: 'Hm.' } }, dara);
  copy.add(revoke(dara), sok);
  const project = fold([...copy.changes].reverse());
  expect(project.comments.has('c1')).toBe(true);
  expect(project.refusals).toEqual([]);
});

test('a log in which nobody came or went is ordered by ancestry and clock, as it always was', () => {
  const copy = new Copy();
  copy.add({
    kind: 'found',
    body: { title: 'T', languages: { source: 'km', target: 'en' }, founder: 'Sok', fourEyes: true },
  });
  const [a, b] = [copy.fork('a'), copy.fork('b')];
  b.minute += 1;
  const first = a.add(rename, sok);
  const second = b.add({ kind: 'rename', body: { title: 'Yours' } }, sok);
  expect(
    inOrder([second, ...copy.changes, first])
      .map(({ id }) => id)
      .slice(1),
  ).toEqual([first.id, second.id]);
});
