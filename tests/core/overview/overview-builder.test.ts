import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OverviewBuilder } from '../../../src/core/overview/overview-builder.ts';
import { clockTime } from '../../../src/core/review/clock.ts';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { isResolved } from '../../../src/core/review/comments.ts';
import { invert } from '../../../src/core/review/invert.ts';
import { rowState } from '../../../src/core/review/row-facts.ts';
import { arbitraryStep, work } from '../review/random-work.ts';
import { type Copy, dara, smallProject, sok, vanna } from '../review/workshop.ts';

function overviewOf({ changes }: Copy, offset = 0) {
  const times = changes.map(({ clock }) => clockTime(clock)).sort();
  const builder = new OverviewBuilder(offset, times[0]!, times.at(-1)!);
  for (const change of changes) builder.add(change);
  return builder.finish();
}

function approve(copy: Copy, row: string, author = vanna) {
  const content = contentHash(copy.project, row);
  return copy.add({ kind: 'state', body: { state: 'final', rows: [{ row, content }] } }, author);
}

test('the last sample says what the project says, whatever was done', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(arbitraryStep, fc.nat(2)), { maxLength: 25 }), (steps) => {
      const copy = smallProject();
      for (const [step, who] of steps) work(copy, step, [sok, dara, vanna][who]!);
      const { project } = copy;
      const states = { initial: 0, translated: 0, reviewed: 0, final: 0 };
      for (const row of project.rowOrder) states[rowState(project, row)] += 1;
      const threads = [...project.comments.values()].filter(({ id, thread }) => id === thread);
      expect(overviewOf(copy).samples.at(-1)).toMatchObject({
        states,
        openThreads: threads.filter(({ id }) => !isResolved(project, id)).length,
      });
    }),
    { numRuns: 60 },
  );
});

test('an approval shows from when it was given until an edit voids it', () => {
  const copy = smallProject();
  copy.minute += 60;
  approve(copy, 'r2');
  copy.minute += 60;
  const base = copy.project.segments.get('t1-0')!.version;
  const content = { text: 'Other.', marks: [] };
  copy.add({ kind: 'edit', body: { edits: [{ segment: 't1-0', base, content }] } }, dara);
  const { samples, step } = overviewOf(copy);
  expect(step).toBe(5 * 60_000);
  expect(samples.map(({ states }) => states.final)).toEqual([0, 1, 0]);
});

test('a day is that of whoever looks, a row counts once on it, and what was undone does not count', () => {
  const copy = smallProject();
  approve(copy, 'r2');
  approve(copy, 'r3');
  approve(copy, 'r3', sok);
  const undone = approve(copy, 'r5');
  copy.add(invert(copy.project, undone)!, vanna, { undoes: undone.id });
  const told = overviewOf(copy);
  expect(told.days).toEqual([{ day: '2026-03-12', rows: 2, words: 2 }]);
  expect(overviewOf(copy, 16 * 60).days[0]!.day).toBe('2026-03-13');
  expect(told.people.find(({ person }) => person === vanna)).toMatchObject({
    approved: 2,
    edits: 0,
    words: 2,
  });
  expect(told.people.find(({ person }) => person === sok)).toMatchObject({ approved: 1 });
});
