import { expect, test } from 'vitest';
import { refusalOf } from '../../../src/core/review/apply.ts';
import type { Action } from '../../../src/core/review/change.ts';
import { contentHash, documentHash } from '../../../src/core/review/content-hash.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { mergeRows } from '../../../src/core/review/pairing/neighbours.ts';
import type { Project } from '../../../src/core/review/project.ts';
import { latestSignOff } from '../../../src/core/review/sign-off.ts';
import { dara, smallProject, sok, vanna, type Copy } from './workshop.ts';

const signAction = (project: Project): Action => ({
  kind: 'sign',
  body: { document: documentHash(project), rows: project.rowOrder.length },
});

function approveAll(copy: Copy, author = sok) {
  const rows = copy.project.rowOrder.map((row) => ({ row, content: contentHash(copy.project, row) }));
  copy.add({ kind: 'state', body: { state: 'final', rows } }, author);
}

function edit(copy: Copy, segment: string, text: string, author = dara, undoes?: string) {
  const base = copy.project.segments.get(segment)!.version;
  const edits = [{ segment, base, content: { text, marks: [] } }];
  return copy.add({ kind: 'edit', body: { edits } }, author, undoes === undefined ? {} : { undoes });
}

/** Everything translated and approved. */
function readyProject(): Copy {
  const copy = smallProject();
  const body = { row: 'r4', segment: 'new', content: { text: 'Three.', marks: [] } };
  copy.add({ kind: 'insert', body }, dara);
  approveAll(copy);
  return copy;
}

const voiding = (copy: Copy) => latestSignOff(copy.project)!.voiding;

test('a document is signed off when every row that says something is approved, by a supervisor only', () => {
  const copy = smallProject();
  approveAll(copy);
  expect(refusalOf(copy.project, sok, signAction(copy.project))).toBe('not-all-approved');
  const ready = readyProject();
  expect(refusalOf(ready.project, sok, signAction(ready.project))).toBeNull();
  expect(refusalOf(ready.project, dara, signAction(ready.project))).toBe('not-allowed');
  const other: Action = { kind: 'sign', body: { document: 'f'.repeat(64), rows: 5 } };
  expect(refusalOf(ready.project, sok, other)).toBe('not-this-document');
  ready.add(signAction(ready.project));
  expect(voiding(ready)).toBeNull();
});

test('a later edit voids the sign-off and says in which row; undoing the edit brings it back', () => {
  const copy = readyProject();
  copy.add(signAction(copy.project));
  const change = edit(copy, 't1-0', 'One.');
  expect(voiding(copy)).toEqual({
    changed: ['r2'],
    gone: 0,
    open: ['r2'],
    reordered: false,
    overtaken: false,
    replaced: false,
  });
  edit(copy, 't1-0', 'One and a half.', dara, change.id);
  expect(voiding(copy)).toBeNull();
});

test('approving the changed text does not bring the sign-off back, signing anew does', () => {
  const copy = readyProject();
  copy.add(signAction(copy.project));
  edit(copy, 't1-0', 'One.');
  approveAll(copy);
  expect(voiding(copy)).toMatchObject({ changed: ['r2'], open: [] });
  copy.add(signAction(copy.project), vanna);
  expect(voiding(copy)).toBeNull();
});

test('pairing anew and a request for changes void it too', () => {
  const paired = readyProject();
  paired.add(signAction(paired.project));
  paired.add(mergeRows(paired.project, 'r2')!);
  expect(voiding(paired)).toMatchObject({ changed: ['r2'], gone: 1 });
  const asked = readyProject();
  asked.add(signAction(asked.project));
  asked.add({ kind: 'request', body: { row: 'r5', reason: 'Not four.' } });
  expect(voiding(asked)).toMatchObject({ changed: [], open: ['r5'] });
});

test('a signature that meets concurrent work stands in the log, and does not hold', () => {
  const mine = readyProject();
  const theirs = mine.fork('theirs');
  edit(theirs, 't1-0', 'One.');
  mine.minute += 10;
  mine.add(signAction(mine.project));
  const merged = fold(mergeLogs(mine.changes, theirs.changes));
  expect(merged.refusals).toEqual([]);
  expect(latestSignOff(merged)!.voiding).toMatchObject({ overtaken: true, open: ['r2'] });
});

test('a signature over another document does not hold here', () => {
  const copy = readyProject();
  const other = readyProject();
  edit(other, 't2-0', 'Five.');
  copy.add(signAction(other.project));
  expect(voiding(copy)).toMatchObject({ overtaken: true });
});

test('the hash speaks of texts, marks, pairing and order', () => {
  const { project } = readyProject();
  const before = documentHash(project);
  const reordered = { ...project, rowOrder: [...project.rowOrder].reverse() };
  expect(documentHash(reordered)).not.toBe(before);
  const merged = readyProject();
  merged.add(mergeRows(merged.project, 'r2')!);
  expect(documentHash(merged.project)).not.toBe(before);
  const marked = readyProject();
  const base = marked.project.segments.get('t1-1')!.version;
  const content = { text: 'Two.', marks: [{ type: 'bold' as const, start: 0, end: 3 }] };
  marked.add({ kind: 'edit', body: { edits: [{ segment: 't1-1', base, content }] } });
  expect(documentHash(marked.project)).not.toBe(before);
  expect(documentHash(readyProject().project)).toBe(before);
});
