import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { invert, repeat } from '../../../src/core/review/invert.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import type { Side } from '../../../src/core/review/change.ts';
import type { Project } from '../../../src/core/review/project.ts';
import { rowState } from '../../../src/core/review/row-facts.ts';
import { arbitraryStep, work } from './random-work.ts';
import { planFor, reviseCopy } from './revision.ts';
import { smallProject, sok, vanna, visible, type Copy } from './workshop.ts';

const sentences = [
  'មួយ។',
  'ពីរ។',
  'បី។',
  'បួនដងក្នុងមួយឆ្នាំ។',
  'One and a half.',
  'Two.',
  'Four.',
  'The minister met the ambassador.',
  'The minister met the other ambassador.',
  'He spoke, 12 times.',
];
const paragraph = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 })
  .map((list) => list.join(' '));
const version = fc.record({
  side: fc.constantFrom<Side>('source', 'target'),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
});
const step = fc.oneof({ weight: 5, arbitrary: arbitraryStep }, { weight: 1, arbitrary: version });
const steps = fc.array(step, { maxLength: 8 });

function workOn(copy: Copy, todo: typeof steps extends fc.Arbitrary<infer T> ? T : never, author: string) {
  for (const one of todo) {
    if ('side' in one) reviseCopy(copy, one.side, one.paragraphs, author);
    else work(copy, one, author);
  }
}

/** Every live segment in exactly one row and one place of its document, every row live, nothing named that is not there. */
function expectWhole(project: Project) {
  const held = project.rowOrder.flatMap((id) => {
    const { source, target } = project.rows.get(id)!;
    expect(source.length + target.length).toBeGreaterThan(0);
    return [...source.map((one) => [one, 'source', id]), ...target.map((one) => [one, 'target', id])];
  });
  const live = (['source', 'target'] as const).flatMap((side) =>
    project.segmentOrder[side].map((id) => [id, side, project.rowOfSegment.get(id)]),
  );
  expect([...held].sort()).toEqual([...live].sort());
  expect(project.rowOfSegment.size).toBe(live.length);
  expect([...project.rows.keys()].sort()).toEqual([...project.rowOrder].sort());
  for (const [id] of live) expect(project.blocks.has(project.segments.get(id!)!.block)).toBe(true);
}

/** What is brought again has the clock of the second time. */
const timeless = (value: unknown) => JSON.stringify(value).replace(/"clock":"[^"]*"/g, '');

const squeezed = (text: string) => text.replace(/\s/g, '');

test('whatever was done before, all of a new version is in exactly one row, and comes and goes as it was', () => {
  fc.assert(
    fc.property(steps, version, (before, { side, paragraphs }) => {
      const copy = smallProject();
      workOn(copy, before, sok);
      const { project } = copy;
      const states = new Map(
        project.rowOrder.map((row) => [contentHash(project, row) + row, rowState(project, row)]),
      );
      const was = structuredClone(visible(project));
      const { pieces, body } = planFor(copy, side, paragraphs);
      expect(squeezed(pieces.map(({ piece }) => piece.content.text).join(''))).toBe(
        squeezed(paragraphs.join('')),
      );
      const refusals = project.refusals.length;
      const change = copy.add({ kind: 'revise', body });
      expect(project.refusals.length).toBe(refusals);
      expectWhole(project);
      for (const { id, piece } of pieces) {
        expect(project.rowOfSegment.has(id)).toBe(true);
        const { imported, content } = project.segments.get(id)!;
        expect([imported, content].map((text) => text && squeezed(text.text))).toContain(
          squeezed(piece.content.text),
        );
      }
      const at = new Map(project.segmentOrder[side].map((id, index) => [id, index]));
      const places = pieces.map(({ id }) => at.get(id)!);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const row of project.rowOrder) {
        const state = states.get(contentHash(project, row) + row);
        if (state) expect(rowState(project, row)).toBe(state);
      }
      const now = structuredClone(visible(project));
      copy.add(invert(project, change)!, sok, { undoes: change.id });
      expect(visible(project)).toEqual(was);
      copy.add(repeat(project, change)!, sok, { redoes: change.id });
      expect(timeless(visible(project))).toEqual(timeless(now));
      expect(project.refusals.length).toBe(refusals);
      expect(visible(fold(copy.changes))).toEqual(visible(project));
    }),
    { numRuns: 150 },
  );
});

test('new versions meet any other work in the same way, whichever copy is merged into which', () => {
  fc.assert(
    fc.property(steps, version, steps, (common, mine, yours) => {
      const origin = smallProject();
      workOn(origin, common, sok);
      const [a, b] = [origin.fork('a'), origin.fork('b')];
      reviseCopy(a, mine.side, mine.paragraphs);
      workOn(b, yours, vanna);
      const merged = fold(mergeLogs(a.changes, b.changes));
      expect(visible(fold(mergeLogs(b.changes, a.changes)))).toEqual(visible(merged));
      expectWhole(merged);
      const then = a.fork('c');
      then.changes = mergeLogs(a.changes, b.changes);
      then.project = merged;
      reviseCopy(then, mine.side, ['Two.', 'មួយ។']);
      expectWhole(then.project);
    }),
    { numRuns: 100 },
  );
});
