import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentHash } from '../../../src/core/review/content-hash.ts';
import { fold } from '../../../src/core/review/fold.ts';
import { invert, repeat } from '../../../src/core/review/invert.ts';
import { mergeLogs } from '../../../src/core/review/merge-logs.ts';
import { isPinned } from '../../../src/core/review/pairing/realign.ts';
import { setConfidence } from '../../../src/core/review/pairing/confidence.ts';
import { linkSegments, unlinkSegments } from '../../../src/core/review/pairing/link.ts';
import { shiftSide } from '../../../src/core/review/pairing/shift.ts';
import type { Project } from '../../../src/core/review/project.ts';
import { isDoubtful, omission, rowState } from '../../../src/core/review/row-facts.ts';
import { emptyUndoStack, pushChange } from '../../../src/core/review/undo-stack.ts';
import { arbitraryStep, work } from './random-work.ts';
import { dara, smallProject, sok, vanna, visible, type Copy } from './workshop.ts';

const rows = ({ project }: Copy) =>
  project.rowOrder.map((id) => {
    const { source, target } = project.rows.get(id)!;
    return `${source.join('+')}|${target.join('+')}`;
  });

/** Both texts as their documents have them; every live segment is in exactly one row, in its document's order there. */
function whole(project: Project): string[] {
  const held = project.rowOrder.flatMap((id) => {
    const { source, target } = project.rows.get(id)!;
    return [...source, ...target];
  });
  const live = [...project.segmentOrder.source, ...project.segmentOrder.target];
  expect([...held].sort()).toEqual([...live].sort());
  expect([...project.rows.keys()].sort()).toEqual([...project.rowOrder].sort());
  for (const row of project.rows.values()) {
    expect(row.source.length + row.target.length).toBeGreaterThan(0);
    for (const side of ['source', 'target'] as const) {
      const places = row[side].map((id) => project.segmentOrder[side].indexOf(id));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  }
  return (['source', 'target'] as const).map((side) =>
    project.segmentOrder[side]
      .map((id) => project.segments.get(id)!)
      .map(({ before, content }) => before + content.text)
      .join(''),
  );
}

test('texts that stand apart are linked in one row, and may cross', () => {
  const copy = smallProject();
  copy.add(linkSegments(copy.project, ['s1-2', 't0-0'], copy.newId)!);
  expect(rows(copy)).toEqual(['s0-0|', 's1-0|t1-0', 's1-1|t1-1', 's1-2|t0-0', 's2-0|t2-0']);
  copy.add(linkSegments(copy.project, ['s0-0', 's1-0', 't2-0', 't1-0'], copy.newId)!);
  expect(rows(copy)).toEqual(['s0-0+s1-0|t1-0+t2-0', 's1-1|t1-1', 's1-2|t0-0', 's2-0|']);
  expect(copy.project.refusals).toEqual([]);
});

test('a link across rows is undone to the letter, places of rows that went among them', () => {
  const copy = smallProject();
  const before = visible(copy.project);
  const change = copy.add(linkSegments(copy.project, ['s0-0', 't2-0', 's2-0'], copy.newId)!);
  copy.add(invert(copy.project, change)!, sok, { undoes: change.id });
  expect(visible(copy.project)).toEqual(before);
});

test('unlinking parts the sides of a row, or takes a text out of it', () => {
  const copy = smallProject();
  copy.add(unlinkSegments(copy.project, ['t1-0'], copy.newId)!);
  expect(rows(copy).slice(1, 3)).toEqual(['s1-0|', '|t1-0']);
  expect(unlinkSegments(copy.project, ['t1-0'], copy.newId)).toBeNull();
});

test('everything below moves down into the gap, and up again', () => {
  const copy = smallProject();
  copy.add(shiftSide(copy.project, 'r2', 'target', 'down', copy.newId)!);
  expect(rows(copy)).toEqual(['s0-0|t0-0', 's1-0|', 's1-1|t1-0', 's1-2|t1-1', 's2-0|t2-0']);
  copy.add(setConfidence(copy.project, ['r5'], 1)!);
  copy.add(shiftSide(copy.project, 'r3', 'target', 'up', copy.newId)!);
  expect(rows(copy)).toEqual(['s0-0|t0-0', 's1-0|t1-0', 's1-1|t1-1', 's1-2|', 's2-0|t2-0']);
  expect(copy.project.refusals).toEqual([]);
});

test('a row is in doubt until it is accepted, paired by somebody, or left out on purpose', () => {
  const copy = smallProject();
  const doubtful = () => copy.project.rowOrder.filter((id) => isDoubtful(copy.project, id));
  expect(doubtful()).toEqual(['r4']);
  const omit = (reason: string | null, author = sok) =>
    copy.add(
      { kind: 'omit', body: { rows: [{ row: 'r4', content: contentHash(copy.project, 'r4') }], reason } },
      author,
    );
  const change = omit('The lunar date.');
  expect(doubtful()).toEqual([]);
  expect(rowState(copy.project, 'r4')).toBe('final');
  copy.add(invert(copy.project, change)!, sok, { undoes: change.id });
  expect(doubtful()).toEqual(['r4']);
  expect(rowState(copy.project, 'r4')).toBe('initial');
  omit('By a translator.', dara);
  expect(rowState(copy.project, 'r4')).toBe('translated');
  omit('By a supervisor.', vanna);
  omit(null);
  expect(omission(copy.project, 'r4')).toBeNull();
  copy.add(setConfidence(copy.project, ['r4'], 1)!);
  expect(doubtful()).toEqual([]);
});

test('what was left out on purpose is no longer when it gets a counterpart', () => {
  const copy = smallProject();
  const content = contentHash(copy.project, 'r4');
  copy.add({ kind: 'omit', body: { rows: [{ row: 'r4', content }], reason: 'Why not.' } });
  copy.add(linkSegments(copy.project, ['s1-2', 't1-1'], copy.newId)!);
  expect(omission(copy.project, 'r4')).toBeNull();
  expect(rowState(copy.project, 'r4')).toBe('translated');
});

/** Rows of two sides of which one stands before the other in one document, and behind it in the other. */
function cross(project: Project): boolean {
  const places = project.segmentOrder.source
    .map((id) => project.rows.get(project.rowOfSegment.get(id)!)!)
    .filter(({ target }) => target.length > 0)
    .map(({ target }) => project.segmentOrder.target.indexOf(target[0]!));
  return places.some((place, at) => at > 0 && place < places[at - 1]!);
}

const alignment = [
  'merge',
  'split',
  'move',
  'carry',
  'link',
  'unlink',
  'shift',
  'confirm',
  'doubt',
  'omit',
  'realign',
];
const step = fc.oneof(
  { weight: 4, arbitrary: arbitraryStep.filter(({ what }) => alignment.includes(what)) },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
);
const steps = fc.array(step, { maxLength: 15 });

/** How often what was done, so that a test knows that it did. */
type Done = Map<string, number>;
const count = (done: Done, what: string) => done.set(what, (done.get(what) ?? 0) + 1);

/** Somebody's work, with undo and redo as the window does them; pinned rows outlast aligning again. */
function workOn(
  copy: Copy,
  todo: typeof steps extends fc.Arbitrary<infer T> ? T : never,
  author: string,
  counted: Done,
) {
  const stack = emptyUndoStack();
  for (const one of todo) {
    if (cross(copy.project)) count(counted, 'crossing');
    if (one !== 'undo' && one !== 'redo') {
      const pinned = [...copy.project.rows.values()].filter((row) => isPinned(copy.project, row));
      const change = work(copy, one, author);
      if (!change) continue;
      count(counted, one.what);
      pushChange(stack, change, copy.project);
      if (one.what !== 'realign') continue;
      for (const row of pinned) expect(copy.project.rows.get(row.id)).toEqual(row);
      continue;
    }
    const last = stack[one].at(-1);
    const action = last && (one === 'undo' ? invert : repeat)(copy.project, last);
    if (!last || !action) continue;
    count(counted, one);
    pushChange(
      stack,
      copy.add(action, author, one === 'undo' ? { undoes: last.id } : { redoes: last.id }),
      copy.project,
    );
  }
}

test('whatever is paired, crossed, cut, left out, pinned, aligned again, undone, redone and merged, every character of both texts is in exactly one row', () => {
  const counted: Done = new Map();
  fc.assert(
    fc.property(steps, steps, steps, (common, mine, yours) => {
      const origin = smallProject();
      const texts = whole(origin.project);
      workOn(origin, common, sok, counted);
      const [a, b] = [origin.fork('a'), origin.fork('b')];
      workOn(a, mine, sok, counted);
      workOn(b, yours, vanna, counted);
      const merged = fold(mergeLogs(a.changes, b.changes));
      for (const project of [origin.project, a.project, b.project, merged])
        expect(whole(project)).toEqual(texts);
      expect(visible(fold(mergeLogs(b.changes, a.changes)))).toEqual(visible(merged));
    }),
    { numRuns: 200 },
  );
  for (const what of [...alignment, 'undo', 'redo', 'crossing']) {
    expect([what, counted.get(what) ?? 0]).toEqual([what, expect.toSatisfy((times: number) => times > 20)]);
  }
});

test('undoing everything gives back the pairing that was there at first', () => {
  fc.assert(
    fc.property(steps, (todo) => {
      const copy = smallProject();
      const before = rows(copy);
      const stack = emptyUndoStack();
      for (const one of todo) {
        const change = one === 'undo' || one === 'redo' ? null : work(copy, one, sok);
        if (change) pushChange(stack, change, copy.project);
      }
      for (let last = stack.undo.pop(); last; last = stack.undo.pop()) {
        copy.add(invert(copy.project, last)!, sok, { undoes: last.id });
      }
      expect(rows(copy)).toEqual(before);
      expect(copy.project.refusals).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
