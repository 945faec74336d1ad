import { expect, test } from 'vitest';
import { refusalOf } from '../../../src/core/review/apply.ts';
import type { Action } from '../../../src/core/review/change.ts';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { dismissalOf } from '../../../src/core/review/dismissals.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { invert } from '../../../src/core/review/invert.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { type Copy, dara, smallProject, sok } from './workshop.ts';

const finding = { check: 'number', code: 'figureAdded', source: '', target: 'half' };

function dismissing({ project }: Copy, reason: string | null, row = 'r2'): Action {
  return {
    kind: 'dismiss',
    body: { findings: [{ row, content: contentHash(project, row), ...finding }], reason },
  };
}

function editing({ project }: Copy, text: string): Action {
  const { version } = project.segments.get('t1-0')!;
  return { kind: 'edit', body: { edits: [{ segment: 't1-0', base: version, content: plain(text) }] } };
}

test('a finding stays waived as long as the row says the same, and comes back when it does not', () => {
  const copy = smallProject();
  copy.add(dismissing(copy, 'Half is meant.'), dara);
  expect(dismissalOf(copy.project, 'r2', finding)).toMatchObject({ author: dara, reason: 'Half is meant.' });
  expect(dismissalOf(copy.project, 'r2', { ...finding, target: 'One' })).toBeNull();
  expect(dismissalOf(copy.project, 'r3', finding)).toBeNull();
  copy.add(editing(copy, 'One and half.'));
  expect(dismissalOf(copy.project, 'r2', finding)).toBeNull();
  copy.add(editing(copy, 'One and a half.'));
  expect(dismissalOf(copy.project, 'r2', finding)?.reason).toBe('Half is meant.');
});

test('a waiver is taken back by its author with undo, by others with a change of their own', () => {
  const copy = smallProject();
  const waived = copy.add(dismissing(copy, 'Half is meant.'), dara);
  copy.add(dismissing(copy, null), sok);
  expect(dismissalOf(copy.project, 'r2', finding)).toBeNull();
  const again = copy.add(dismissing(copy, 'It is.'), dara);
  copy.add(invert(copy.project, again)!, dara, { undoes: again.id });
  expect(dismissalOf(copy.project, 'r2', finding)).toBeNull();
  expect(invert(copy.project, waived)).toMatchObject({ kind: 'retract' });
});

test('what is waived must be what the row says now', () => {
  const copy = smallProject();
  const late = dismissing(copy, 'Half is meant.');
  copy.add(editing(copy, 'Two.'));
  expect(refusalOf(copy.project, sok, late)).toBe('content-changed');
  copy.add(late, dara);
  expect(copy.project.refusals).toEqual([]);
  expect(dismissalOf(copy.project, 'r2', finding)).toBeNull();
});

test('words of two copies are all in the list after a merge, and undo takes out what it brought', () => {
  const copy = smallProject();
  const other = copy.fork('y');
  const first = copy.add({ kind: 'settings', body: { words: { add: ['prakas', 'sangkat'], remove: [] } } });
  other.add({ kind: 'settings', body: { words: { add: ['sangkat', 'khum'], remove: [] } } }, dara);
  const merged = fold(mergeLogs(copy.changes, other.changes));
  expect(merged.settings.words).toEqual(['khum', 'prakas', 'sangkat']);
  copy.add(invert(copy.project, first)!, sok, { undoes: first.id });
  expect(copy.project.settings.words).toEqual([]);
});

test('checks of a project are set as a whole by supervisors, and set back by undo', () => {
  const copy = smallProject();
  const set: Action = { kind: 'settings', body: { checks: { spacing: 'off', number: 'warning' } } };
  expect(refusalOf(copy.project, dara, set)).toBe('not-allowed');
  const change = copy.add(set);
  expect(copy.project.settings.checks).toEqual({ spacing: 'off', number: 'warning' });
  copy.add(invert(copy.project, change)!, sok, { undoes: change.id });
  expect(copy.project.settings.checks).toEqual({});
});
