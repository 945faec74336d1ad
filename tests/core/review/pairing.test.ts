import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action } from '../../../src/core/review/change.ts';
import { commentsOfRow } from '../../../src/core/review/comments.ts';
import { mergeRows, moveSegment, splitRow } from '../../../src/core/review/pairing/neighbours.ts';
import { isChanged } from '../../../src/core/review/row-facts.ts';
import { arbitraryStep, work } from './random-work.ts';
import { smallProject, sok, type Copy } from './workshop.ts';

function rows({ project }: Copy) {
  const text = (id: string) => project.segments.get(id)!.content.text;
  return project.rowOrder.map((id) => {
    const { source, target } = project.rows.get(id)!;
    return [source.map(text), target.map(text)];
  });
}

function add(copy: Copy, action: Action | null) {
  expect(action).not.toBeNull();
  copy.add(action!);
  expect(copy.project.refusals).toEqual([]);
}

test('merging joins a row with the one below it', () => {
  const copy = smallProject();
  add(copy, mergeRows(copy.project, 'r2'));
  expect(rows(copy)[1]).toEqual([
    ['មួយ។', 'ពីរ។'],
    ['One and a half.', 'Two.'],
  ]);
  expect(mergeRows(copy.project, 'r5')).toBeNull();
});

test('splitting at the caret cuts the segment, and puts what stands behind it into a row of its own', () => {
  const copy = smallProject();
  add(copy, splitRow(copy.project, 'r2', { side: 'target', segment: 't1-0', at: 4 }, copy.newId));
  expect(rows(copy).slice(1, 3)).toEqual([
    [['មួយ។'], ['One ']],
    [[], ['and a half.']],
  ]);
  expect(isChanged(copy.project, 'r2')).toBe(false);
});

test('splitting never cuts a Khmer cluster or a surrogate pair', () => {
  const copy = smallProject();
  add(copy, splitRow(copy.project, 'r1', { side: 'source', segment: 's0-0', at: 2 }, copy.newId));
  const parts = rows(copy)
    .slice(0, 2)
    .map(([source]) => source![0]);
  expect(parts.join('')).toBe('ចំណងជើង');
  expect(parts[0]).toBe('ចំ');
});

test('splitting between segments parts both sides where they have as many', () => {
  const copy = smallProject();
  add(copy, mergeRows(copy.project, 'r2'));
  add(copy, splitRow(copy.project, 'r2', { side: 'target', segment: 't1-1', at: 0 }, copy.newId));
  expect(rows(copy).slice(1, 3)).toEqual([
    [['មួយ។'], ['One and a half.']],
    [['ពីរ។'], ['Two.']],
  ]);
});

test('text moves to the row above or below, and a row left with nothing goes', () => {
  const copy = smallProject();
  add(copy, moveSegment(copy.project, 'r5', 'target', 'up'));
  expect(rows(copy).slice(3)).toEqual([
    [['បី។'], ['Four.']],
    [['បួន។'], []],
  ]);
  add(copy, moveSegment(copy.project, 'r5', 'source', 'up'));
  expect(rows(copy)).toHaveLength(4);
  expect(moveSegment(copy.project, 'r1', 'target', 'up')).toBeNull();
});

test('a translation written for an empty row stands in the paragraph of its neighbour', () => {
  const copy = smallProject();
  copy.add({ kind: 'insert', body: { row: 'r4', segment: 'n1', content: { text: 'Three.', marks: [] } } });
  expect(copy.project.segmentOrder.target).toEqual(['t0-0', 't1-0', 't1-1', 'n1', 't2-0']);
  expect(copy.project.segments.get('n1')).toMatchObject({ block: 'tb1', before: ' ', imported: null });
});

test('a comment follows its text when its row is merged away', () => {
  const copy = smallProject();
  copy.add({ kind: 'comment', body: { comment: 'c1', row: 'r3', thread: null, text: 'Why two?' } });
  add(copy, mergeRows(copy.project, 'r2'));
  expect(commentsOfRow(copy.project, 'r2').map(({ text }) => text)).toEqual(['Why two?']);
});

test('whatever is merged, split and moved, both texts stay whole and in their own order', () => {
  const whole = ({ project }: Copy, side: 'source' | 'target') =>
    project.segmentOrder[side]
      .map((id) => project.segments.get(id)!)
      .map(({ before, content }) => before + content.text)
      .join('');
  const kinds = ['merge', 'split', 'move', 'link', 'unlink', 'shift', 'accept', 'doubt', 'omit', 'realign'];
  const pairings = arbitraryStep.filter(({ what }) => kinds.includes(what));
  fc.assert(
    fc.property(fc.array(pairings, { maxLength: 30 }), (steps) => {
      const copy = smallProject();
      const before = [whole(copy, 'source'), whole(copy, 'target')];
      for (const step of steps) work(copy, step, sok);
      expect([whole(copy, 'source'), whole(copy, 'target')]).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
