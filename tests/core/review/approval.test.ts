import { expect, test } from 'vitest';
import { refusalOf } from '../../../src/core/review/apply.ts';
import type { Action, State } from '../../../src/core/review/change.ts';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { mergeRows } from '../../../src/core/review/pairing/neighbours.ts';
import {
  isChanged,
  isOwnEdit,
  openRequest,
  rowState,
  voidedApproval,
} from '../../../src/core/review/row-facts.ts';
import { dara, smallProject, sok, vanna, type Copy } from './workshop.ts';

function stateAction(copy: Copy, row: string, state: Exclude<State, 'initial'>): Action {
  return { kind: 'state', body: { state, rows: [{ row, content: contentHash(copy.project, row) }] } };
}

function edit(copy: Copy, segment: string, text: string, author: string) {
  const base = copy.project.segments.get(segment)!.version;
  return copy.add(
    { kind: 'edit', body: { edits: [{ segment, base, content: { text, marks: [] } }] } },
    author,
  );
}

test('a row without a translation is new, an imported one translated', () => {
  const { project } = smallProject();
  expect(rowState(project, 'r4')).toBe('initial');
  expect(rowState(project, 'r1')).toBe('translated');
});

test('an approval holds for the text that was approved, is voided by an edit, and holds again when that is undone', () => {
  const copy = smallProject();
  copy.add(stateAction(copy, 'r2', 'final'));
  expect(rowState(copy.project, 'r2')).toBe('final');
  const change = edit(copy, 't1-0', 'One.', dara);
  expect(rowState(copy.project, 'r2')).toBe('translated');
  expect(voidedApproval(copy.project, 'r2')).toMatchObject({ author: sok, state: 'final' });
  expect(isChanged(copy.project, 'r2')).toBe(true);
  copy.add(
    {
      kind: 'edit',
      body: {
        edits: [{ segment: 't1-0', base: [change.id], content: { text: 'One and a half.', marks: [] } }],
      },
    },
    dara,
    { undoes: change.id },
  );
  expect(rowState(copy.project, 'r2')).toBe('final');
  expect(voidedApproval(copy.project, 'r2')).toBeNull();
});

test('pairing a row anew voids its approval, since other text stands beside it', () => {
  const copy = smallProject();
  copy.add(stateAction(copy, 'r2', 'final'));
  copy.add(mergeRows(copy.project, 'r2')!);
  expect(rowState(copy.project, 'r2')).toBe('translated');
  expect(voidedApproval(copy.project, 'r2')).not.toBeNull();
});

test('nobody approves what they edited last, until a waiver with a reason is recorded', () => {
  const copy = smallProject();
  edit(copy, 't1-0', 'One.', sok);
  expect(isOwnEdit(copy.project, 'r2', sok)).toBe(true);
  expect(refusalOf(copy.project, sok, stateAction(copy, 'r2', 'final'))).toBe('own-edit');
  expect(refusalOf(copy.project, vanna, stateAction(copy, 'r2', 'final'))).toBeNull();
  copy.add(stateAction(copy, 'r2', 'final'));
  expect(rowState(copy.project, 'r2')).toBe('translated');
  copy.add({ kind: 'waive', body: { reason: 'I work alone.' } });
  expect(refusalOf(copy.project, sok, stateAction(copy, 'r2', 'final'))).toBeNull();
  copy.add(stateAction(copy, 'r2', 'final'));
  expect(rowState(copy.project, 'r2')).toBe('final');
});

test('an approval of other text than the row has does not hold', () => {
  const copy = smallProject();
  const stale = stateAction(copy, 'r2', 'final');
  edit(copy, 't1-0', 'One.', dara);
  expect(refusalOf(copy.project, sok, stale)).toBe('content-changed');
  copy.add(stale);
  expect(rowState(copy.project, 'r2')).toBe('translated');
});

test('a translator can neither review nor approve, and an empty row cannot be approved', () => {
  const copy = smallProject();
  expect(refusalOf(copy.project, dara, stateAction(copy, 'r2', 'reviewed'))).toBe('not-allowed');
  expect(refusalOf(copy.project, dara, stateAction(copy, 'r2', 'final'))).toBe('not-allowed');
  expect(refusalOf(copy.project, dara, stateAction(copy, 'r2', 'translated'))).toBeNull();
  expect(refusalOf(copy.project, sok, stateAction(copy, 'r4', 'final'))).toBe('not-translated');
});

test('a row that is sent back carries its reason until its text or its state changes', () => {
  const copy = smallProject();
  copy.add(stateAction(copy, 'r2', 'reviewed'));
  copy.add({ kind: 'request', body: { row: 'r2', reason: 'One, not one and a half.' } });
  expect(rowState(copy.project, 'r2')).toBe('translated');
  expect(openRequest(copy.project, 'r2')?.reason).toBe('One, not one and a half.');
  edit(copy, 't1-0', 'One.', dara);
  expect(openRequest(copy.project, 'r2')).toBeNull();
});

test('marks are part of what is approved', () => {
  const copy = smallProject();
  copy.add(stateAction(copy, 'r2', 'final'));
  const base = copy.project.segments.get('t1-0')!.version;
  const content = { text: 'One and a half.', marks: [{ type: 'bold' as const, start: 0, end: 3 }] };
  copy.add({ kind: 'edit', body: { edits: [{ segment: 't1-0', base, content }] } }, dara);
  expect(rowState(copy.project, 'r2')).toBe('translated');
});
