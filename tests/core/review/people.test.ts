import { expect, test } from 'vitest';
import { refusalOf } from '../../../src/core/review/apply.ts';
import type { Action } from '../../../src/core/review/change.ts';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { invert } from '../../../src/core/review/invert.ts';
import { memberName, personOf } from '../../../src/core/review/people.ts';
import { isOwnEdit, rowState } from '../../../src/core/review/row-facts.ts';
import { emptyUndoStack, pushChange } from '../../../src/core/review/undo-stack.ts';
import { dara, smallProject, sok, vanna, type Copy } from './workshop.ts';

const newKey = 'd'.repeat(64);
const revokeDara: Action = { kind: 'revoke', body: { member: dara, reason: 'Left the ministry.' } };
const replaceSok: Action = {
  kind: 'replace-key',
  body: { member: sok, key: newKey, reason: 'The laptop was stolen.' },
};

function edit(copy: Copy, segment: string, text: string, author: string) {
  const base = copy.project.segments.get(segment)!.version;
  const edits = [{ segment, base, content: { text, marks: [] } }];
  return copy.add({ kind: 'edit', body: { edits } }, author);
}

function approve(copy: Copy, row: string, author: string) {
  const rows = [{ row, content: contentHash(copy.project, row) }];
  return copy.add({ kind: 'state', body: { state: 'final', rows } }, author);
}

test('a removed member can do nothing more, and what they did stays under their name', () => {
  const copy = smallProject();
  edit(copy, 't1-0', 'One.', dara);
  copy.add(revokeDara);
  edit(copy, 't1-1', 'Gone.', dara);
  const { project } = copy;
  expect(project.members.has(dara)).toBe(false);
  expect(project.segments.get('t1-0')!.content.text).toBe('One.');
  expect(project.segments.get('t1-1')!.content.text).toBe('Two.');
  expect(project.refusals).toMatchObject([{ author: dara, reason: 'no-longer-a-member' }]);
  expect(memberName(project, dara)).toBe('Dara');
  expect(project.people.get(dara)!.ended).toMatchObject({
    how: 'revoked',
    author: sok,
    reason: 'Left the ministry.',
  });
  expect(isOwnEdit(project, 'r2', dara)).toBe(true);
});

test('a removed member can be taken in again', () => {
  const copy = smallProject();
  copy.add(revokeDara);
  copy.add({ kind: 'member', body: { member: { key: dara, name: 'Dara', role: 'reviewer' } } });
  edit(copy, 't1-1', 'Back.', dara);
  expect(copy.project.refusals).toEqual([]);
  expect(copy.project.people.get(dara)!.ended).toBeNull();
});

test('only supervisors add, remove, raise and give another key, and nobody raises themselves', () => {
  const { project } = smallProject();
  const raise: Action = { kind: 'member', body: { member: { key: dara, name: 'Dara', role: 'supervisor' } } };
  const replaceOwn: Action = { kind: 'replace-key', body: { member: dara, key: newKey, reason: 'Mine.' } };
  for (const action of [raise, replaceOwn, revokeDara, replaceSok]) {
    expect(refusalOf(project, dara, action)).toBe('not-allowed');
    expect(refusalOf(project, vanna, action)).toBeNull();
  }
});

test('the last supervisor can neither be removed nor lowered', () => {
  const copy = smallProject();
  copy.add({ kind: 'revoke', body: { member: vanna, reason: 'Moved.' } });
  const removed: Action = { kind: 'revoke', body: { member: sok, reason: 'Moved.' } };
  const lowered: Action = { kind: 'member', body: { member: { key: sok, name: 'Sok', role: 'reviewer' } } };
  expect(refusalOf(copy.project, sok, removed)).toBe('last-supervisor');
  expect(refusalOf(copy.project, sok, lowered)).toBe('last-supervisor');
});

test('four eyes and names follow the person from one key to the next', () => {
  const copy = smallProject();
  edit(copy, 't1-0', 'One.', sok);
  copy.add(replaceSok, vanna);
  const { project } = copy;
  expect(personOf(project, newKey)).toBe(sok);
  expect(isOwnEdit(project, 'r2', newKey)).toBe(true);
  expect(project.members.get(newKey)).toMatchObject({ name: 'Sok Dara', role: 'supervisor' });
  approve(copy, 'r2', newKey);
  expect(rowState(project, 'r2')).toBe('translated');
  approve(copy, 'r2', vanna);
  expect(rowState(project, 'r2')).toBe('final');
  copy.add({ kind: 'member', body: { member: { key: newKey, name: 'Dr Sok', role: 'supervisor' } } }, vanna);
  expect(memberName(project, sok)).toBe('Dr Sok');
});

test('a key that was replaced opens nothing, and no key is given twice', () => {
  const copy = smallProject();
  copy.add(replaceSok, vanna);
  copy.add({ kind: 'rename', body: { title: 'Stolen' } }, sok);
  expect(copy.project.title).toBe('Press release');
  expect(copy.project.refusals).toMatchObject([{ author: sok, reason: 'key-replaced' }]);
  const again: Action = { kind: 'replace-key', body: { member: dara, key: newKey, reason: 'Again.' } };
  expect(refusalOf(copy.project, vanna, again)).toBe('key-known');
  const back: Action = { kind: 'member', body: { member: { key: sok, name: 'Sok', role: 'supervisor' } } };
  expect(refusalOf(copy.project, vanna, back)).toBe('key-replaced');
  expect(refusalOf(copy.project, vanna, replaceSok)).toBe('no-such-member');
});

test('a waiver for rows lets its author approve them as they stand, and nothing else', () => {
  const copy = smallProject();
  edit(copy, 't1-0', 'One.', sok);
  edit(copy, 't1-1', 'Two, two.', sok);
  const rows = [{ row: 'r2', content: contentHash(copy.project, 'r2') }];
  copy.add({ kind: 'waive', body: { reason: 'The minister waits.', rows } });
  for (const row of ['r2', 'r3']) approve(copy, row, sok);
  expect(rowState(copy.project, 'r2')).toBe('final');
  expect(rowState(copy.project, 'r3')).toBe('translated');
  edit(copy, 't1-0', 'One!', sok);
  approve(copy, 'r2', sok);
  expect(rowState(copy.project, 'r2')).toBe('translated');
  const stale: Action = { kind: 'waive', body: { reason: 'Late.', rows } };
  expect(refusalOf(copy.project, sok, stale)).toBe('content-changed');
});

test('four eyes are switched with a reason, and approvals are judged by what holds now', () => {
  const copy = smallProject();
  edit(copy, 't1-0', 'One.', sok);
  const off: Action = {
    kind: 'settings',
    body: { fourEyes: { on: false, reason: 'I am alone this week.' } },
  };
  expect(refusalOf(copy.project, dara, off)).toBe('not-allowed');
  const change = copy.add(off);
  approve(copy, 'r2', sok);
  expect(rowState(copy.project, 'r2')).toBe('final');
  expect(invert(copy.project, change)).toBeNull();
  copy.add({ kind: 'settings', body: { fourEyes: { on: true, reason: 'Vanna is back.' } } });
  expect(rowState(copy.project, 'r2')).toBe('translated');
  expect(copy.project.fourEyesSwitches.map(({ on }) => on)).toEqual([false, true]);
});

test('settings that concern no people are undone one by one, as long as they stand', () => {
  const copy = smallProject();
  const stack = emptyUndoStack();
  const set = copy.add({ kind: 'settings', body: { propagate: true, lqa: { passMark: 20 } } });
  pushChange(stack, set, copy.project);
  expect(stack.undo).toEqual([set]);
  const back = invert(copy.project, set)!;
  expect(back).toEqual({ kind: 'settings', body: { propagate: false, lqa: null } });
  const other = copy.add({ kind: 'settings', body: { propagate: false } });
  expect(invert(copy.project, set)).toBeNull();
  copy.add(invert(copy.project, other)!, sok, { undoes: other.id });
  copy.add(back, sok, { undoes: set.id });
  expect(copy.project.settings).toEqual({ lqa: null, propagate: false, checks: {}, words: [] });
  expect(fold(copy.changes).settings).toEqual(copy.project.settings);
});
