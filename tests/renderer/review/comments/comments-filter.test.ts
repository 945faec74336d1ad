import { expect, test } from 'vitest';
import type { ThreadView } from '../../../../src/shared/view.ts';
import { countThreads, filterThreads } from '../../../../src/renderer/review/comments/comments-filter.ts';

function aThread(id: string, facts: Partial<ThreadView>, text = 'A comment'): ThreadView {
  return {
    id,
    row: 'r1',
    resolved: false,
    anchor: null,
    error: null,
    assignee: null,
    suggestion: null,
    people: ['k1'],
    mentionsMe: false,
    assignedToMe: false,
    mine: false,
    unread: false,
    comments: [{ id, by: 'Sok', mine: false, at: '', text, mentions: [], unread: false, withdrawn: false }],
    resolutions: [],
    ...facts,
  };
}

const threads = [
  aThread('open', { people: ['k1', 'k2'] }, 'ពាក្យ ស្ដី ខុស'),
  aThread('mine', { assignedToMe: true, mentionsMe: true, unread: true }),
  aThread('done', {
    resolved: true,
    assignedToMe: true,
    resolutions: [{ by: 'Sok', at: '', resolved: true, outcome: 'declined', reason: 'Official wording' }],
  }),
  aThread('error', { error: { category: 'other', severity: 'minor', writers: [] } }),
  aThread('gone', { anchor: { side: 'target', quote: 'the Ministry', ranges: [] } }),
  aThread('nowhere', { row: null, resolved: true }),
];

const found = (query: Partial<Parameters<typeof filterThreads>[1]>) =>
  filterThreads(threads, { filter: 'all', person: null, search: '', ...query }).map(({ id }) => id);

test('each filter lets its threads through, and says how many', () => {
  expect(found({ filter: 'open' })).toEqual(['open', 'mine', 'error', 'gone']);
  expect(found({ filter: 'assigned' })).toEqual(['mine']);
  expect(found({ filter: 'mentions' })).toEqual(['mine']);
  expect(found({ filter: 'unread' })).toEqual(['mine']);
  expect(found({ filter: 'errors' })).toEqual(['error']);
  expect(found({ filter: 'orphaned' })).toEqual(['gone', 'nowhere']);
  expect(countThreads(threads)).toMatchObject({ open: 4, assigned: 1, orphaned: 2, all: 6 });
});

test('words are found in comments, quotes and reasons, however they are spelt', () => {
  expect(found({ search: 'ស្តី' })).toEqual(['open']);
  expect(found({ search: 'MINISTRY' })).toEqual(['gone']);
  expect(found({ search: 'official' })).toEqual(['done']);
  expect(found({ search: 'official', filter: 'open' })).toEqual([]);
  expect(found({ person: 'k2' })).toEqual(['open']);
});
