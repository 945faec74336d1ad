import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/core/review/fold.ts';
import { invert, repeat } from '../../../src/core/review/invert.ts';
import { emptyUndoStack, pushChange } from '../../../src/core/review/undo-stack.ts';
import { arbitraryRestructuring, arbitraryStep, work, type Step } from './random-work.ts';
import { smallProject, sok, visible, type Copy } from './workshop.ts';

function undoLast(copy: Copy, stack = stackOf(copy)) {
  const change = stack.undo.at(-1)!;
  const action = invert(copy.project, change);
  expect(action, `${change.kind} can be undone`).not.toBeNull();
  copy.add(action!, sok, { undoes: change.id });
}

function redoNext(copy: Copy) {
  const change = stackOf(copy).redo.at(-1)!;
  const action = repeat(copy.project, change);
  expect(action, `${change.kind} can be done again`).not.toBeNull();
  copy.add(action!, sok, { redoes: change.id });
}

function stackOf(copy: Copy) {
  const stack = emptyUndoStack();
  for (const change of copy.changes) if (change.author === sok) pushChange(stack, change, copy.project);
  return stack;
}

const sequence = fc.oneof(
  fc.array(arbitraryStep, { maxLength: 25 }),
  fc.array(arbitraryRestructuring, { maxLength: 12 }),
);

test('any sequence of changes, undone one by one, gives back the same project at every step', () => {
  fc.assert(
    fc.property(sequence, (steps) => {
      const copy = smallProject();
      const before: unknown[] = [];
      for (const step of steps) {
        const was = structuredClone(visible(copy.project));
        if (work(copy, step, sok)) before.push(was);
      }
      while (before.length > 0) {
        undoLast(copy);
        expect(visible(copy.project)).toEqual(before.pop());
      }
      expect(stackOf(copy).undo).toEqual([]);
      expect(visible(fold(copy.changes))).toEqual(visible(copy.project));
    }),
    { numRuns: 300 },
  );
});

test('redo brings back texts, rows and states that undo took away', () => {
  fc.assert(
    fc.property(sequence, fc.nat(15), (steps, count) => {
      const copy = smallProject();
      for (const step of steps) work(copy, step, sok);
      const shape = () => texts(copy);
      const after = shape();
      const times = Math.min(count, stackOf(copy).undo.length);
      for (let index = 0; index < times; index += 1) undoLast(copy);
      for (let index = 0; index < times; index += 1) redoNext(copy);
      expect(shape()).toEqual(after);
      expect(copy.project.refusals).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

function texts({ project }: Copy) {
  return {
    title: project.title,
    rows: project.rowOrder.map((id) => {
      const { source, target } = project.rows.get(id)!;
      const states = (project.assertions.get(id) ?? []).map(({ state, content }) => ({ state, content }));
      const content = (segment: string) => project.segments.get(segment)!.content;
      return { id, source: source.map(content), target: target.map(content), states };
    }),
    comments: [...project.comments.values()].map(({ id, text, thread }) => ({ id, text, thread })),
  };
}

test('a written translation that was cut and half taken out comes back whole, and goes again', () => {
  const copy = smallProject();
  const on = (what: Step['what'], at: number): Step => ({ what, where: 3, at, text: 'Two and a half.' });
  expect(work(copy, on('insert', 0), sok)).not.toBeNull();
  const whole = structuredClone(visible(copy.project));
  expect(work(copy, on('split', 4), sok)).not.toBeNull();
  expect(work(copy, on('remove', 0), sok)).not.toBeNull();
  const after = texts(copy);
  undoLast(copy);
  undoLast(copy);
  expect(visible(copy.project)).toEqual(whole);
  redoNext(copy);
  redoNext(copy);
  expect(texts(copy)).toEqual(after);
  expect(copy.project.refusals).toEqual([]);
});

test('a written translation that was taken out of another row comes back where it stood', () => {
  const copy = smallProject();
  const on = (what: Step['what']): Step => ({ what, where: 3, at: 647, text: 'Two.' });
  expect(work(copy, on('insert'), sok)).not.toBeNull();
  expect(work(copy, on('shift'), sok)).not.toBeNull();
  const before = structuredClone(visible(copy.project));
  const from = copy.project.rowOrder.findIndex((id) => {
    const { source, target } = copy.project.rows.get(id)!;
    return source.length > 0 && target.some((one) => copy.project.segments.get(one)!.imported === null);
  });
  expect(from).toBeGreaterThanOrEqual(0);
  expect(work(copy, { ...on('remove'), where: from, at: 0 }, sok)).not.toBeNull();
  undoLast(copy);
  expect(visible(copy.project)).toEqual(before);
});

test('undo gives the text back to whoever wrote it before, so that four eyes still count', () => {
  const copy = smallProject();
  const edit = (text: string, author: string) =>
    copy.add(
      {
        kind: 'edit',
        body: {
          edits: [
            {
              segment: 't1-1',
              base: copy.project.segments.get('t1-1')!.version,
              content: { text, marks: [] },
            },
          ],
        },
      },
      author,
    );
  edit('Two, by Dara.', 'b'.repeat(64));
  edit('Two, by Sok.', sok);
  undoLast(copy);
  const segment = copy.project.segments.get('t1-1')!;
  expect(segment.content.text).toBe('Two, by Dara.');
  expect(segment.editors).toEqual(['b'.repeat(64)]);
});
