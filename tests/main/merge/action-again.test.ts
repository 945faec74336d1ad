import { expect, test } from 'vitest';
import type { Action, Change } from '../../../src/core/review/change.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { linkSegments, unlinkSegments } from '../../../src/core/review/pairing/link.ts';
import { mergeRows } from '../../../src/core/review/pairing/neighbours.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { actionAgain, whetherAgain } from '../../../src/main/merge/action-again.ts';
import { type Copy, dara, smallProject, sok } from '../../core/review/workshop.ts';

/** What somebody did who had been removed meanwhile, on a copy of theirs; and the copies together. */
function removedMeanwhile(does: (copy: Copy) => Action): { met: Copy; change: Change } {
  const origin = smallProject();
  const [mine, theirs] = [origin.fork('a'), origin.fork('b')];
  mine.add({ kind: 'revoke', body: { member: dara, reason: 'Left.' } });
  const change = theirs.add(does(theirs), dara);
  const met = origin.fork('m');
  met.changes = mergeLogs(mine.changes, theirs.changes);
  met.project = fold(met.changes);
  expect(met.project.refusals).toMatchObject([{ change: change.id }]);
  return { met, change };
}

function again(copy: Copy, change: Change): Change {
  const action = actionAgain(copy.project, sok, change, copy.newId);
  if (typeof action === 'string') throw new Error(action);
  expect(whetherAgain(copy.project, sok, change)).toBe('can');
  return copy.add(action, sok);
}

const write = (copy: Copy, segment: string, text: string): Action => {
  const base = copy.project.segments.get(segment)!.version;
  return { kind: 'edit', body: { edits: [{ segment, base, content: plain(text) }] } };
};

test('a text without effect is written by whoever applies it again, and then is so', () => {
  const { met, change } = removedMeanwhile((copy) => write(copy, 't0-0', 'The heading'));
  expect(whetherAgain(met.project, dara, change)).toBe('no-longer-a-member');
  expect(whetherAgain(met.project, null, change)).toBe('not-a-member');
  again(met, change);
  const { content, editors } = met.project.segments.get('t0-0')!;
  expect([content.text, editors]).toEqual(['The heading', [sok]]);
  expect(whetherAgain(met.project, sok, change)).toBe('is-so');
});

test('a text is laid over what became of its segment, and a translation goes where its row went', () => {
  const { met, change } = removedMeanwhile((copy) => write(copy, 't1-1', 'Both.'));
  met.add(mergeRows(met.project, 'r2')!);
  again(met, change);
  const [row] = met.project.rowOrder.filter((id) => met.project.rows.get(id)!.source.length > 1);
  const texts = met.project.rows.get(row!)!.target.map((id) => met.project.segments.get(id)!.content.text);
  expect(texts.join(' ')).toContain('Both.');

  const other = removedMeanwhile((copy) => {
    return { kind: 'insert', body: { row: 'r4', segment: copy.newId(), content: plain('Three.') } };
  });
  other.met.add(linkSegments(other.met.project, ['s1-2', 's2-0'], other.met.newId)!);
  const made = again(other.met, other.change);
  expect(made.kind).toBe('insert');
});

test('a pairing and a comment are done again; words of others are told as theirs', () => {
  const pairing = removedMeanwhile((copy) => unlinkSegments(copy.project, ['t1-0'], copy.newId)!);
  again(pairing.met, pairing.change);
  expect(pairing.met.project.rows.get('r2')!.target).toEqual([]);
  expect(whetherAgain(pairing.met.project, sok, pairing.change)).toBe('same-id');

  const body = { comment: 'c', row: 'r1', thread: null, text: 'Why?' };
  const commented = removedMeanwhile(() => ({ kind: 'comment', body }));
  again(commented.met, commented.change);
  expect([...commented.met.project.comments.values()]).toMatchObject([{ author: sok, text: 'Dara: Why?' }]);
});

test('what is about people is done by hand, and what the role does not allow says so', () => {
  const member = { key: dara, name: 'Dara', role: 'supervisor' as const };
  const raised = removedMeanwhile(() => ({ kind: 'member', body: { member } }));
  expect(whetherAgain(raised.met.project, sok, raised.change)).toBe('by-hand');
  const renamed = removedMeanwhile(() => ({ kind: 'rename', body: { title: 'Mine' } }));
  again(renamed.met, renamed.change);
  expect(renamed.met.project.title).toBe('Mine');
});
