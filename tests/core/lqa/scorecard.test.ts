import { expect, test } from 'vitest';
import { scorecard } from '../../../src/core/lqa/scorecard.ts';
import type { TranslationError } from '../../../src/core/review/change.ts';
import { type Copy, dara, smallProject, sok } from '../review/workshop.ts';

function record(copy: Copy, row: string, error: TranslationError): string {
  const comment = copy.newId();
  copy.add({ kind: 'comment', body: { comment, row, thread: null, text: 'Wrong.', error } });
  return comment;
}

test('errors are weighed against the words of the translated source, and belong to who wrote the text', () => {
  const copy = smallProject();
  record(copy, 'r2', { category: 'accuracy/mistranslation', severity: 'major' });
  const base = copy.project.segments.get('t1-1')!.version;
  const content = { text: 'Two by Dara.', marks: [] };
  copy.add({ kind: 'edit', body: { edits: [{ segment: 't1-1', base, content }] } }, dara);
  record(copy, 'r3', { category: 'linguistic/spelling', severity: 'minor' });
  const declined = record(copy, 'r5', { category: 'other', severity: 'critical' });
  const settled = record(copy, 'r5', { category: 'accuracy/omission', severity: 'neutral' });
  copy.add({
    kind: 'resolve',
    body: { thread: declined, resolved: true, outcome: 'declined', reason: 'No.' },
  });
  copy.add({ kind: 'resolve', body: { thread: settled, resolved: true, outcome: 'done' } });
  copy.add({ kind: 'settings', body: { lqa: { passMark: 500 } } });
  const card = scorecard(copy.project);
  // ចំណងជើង 5, មួយ 2, ពីរ 2, បួន 2 clusters; បី has no translation.
  expect(card.words).toBe(5);
  expect(card).toMatchObject({ penalty: 6, perThousand: 1200, passMark: 500, passed: false, declined: 1 });
  expect(card.counts).toEqual({ neutral: 1, minor: 1, major: 1, critical: 0 });
  expect(card.categories.map(({ of, penalty }) => [of, penalty])).toEqual([
    ['accuracy/mistranslation', 5],
    ['linguistic/spelling', 1],
    ['accuracy/omission', 0],
  ]);
  expect(card.people.map(({ of, penalty }) => [of, penalty])).toEqual([
    [null, 5],
    [dara, 1],
  ]);
  copy.add({ kind: 'resolve', body: { thread: declined, resolved: false } }, sok);
  expect(scorecard(copy.project).penalty).toBe(31);
});

test('without words or a pass mark there is no verdict', () => {
  const { project } = smallProject();
  expect(scorecard(project)).toMatchObject({ penalty: 0, perThousand: 0, passed: null });
});
