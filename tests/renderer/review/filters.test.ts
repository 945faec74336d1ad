import { expect, test } from 'vitest';
import { countOf, filteredRows, nextOpen, offeredFilters } from '../../../src/renderer/review/filters.ts';
import type { Counts } from '../../../src/shared/view.ts';
import { aRow } from './a-row.ts';

const rows = new Map(
  [
    aRow('a', { state: 'final' }),
    aRow('b', { changed: true }),
    aRow('c', { state: 'initial', doubtful: true }),
    aRow('d', { state: 'reviewed', openThreads: 1, threads: 2 }),
    aRow('e', { requested: 'Too free' }),
  ].map((row) => [row.id, row]),
);
const order = [...rows.keys()];
const row = (id: string) => rows.get(id);
const counts: Counts = {
  all: 5,
  states: { initial: 1, translated: 2, reviewed: 1, final: 1 },
  open: 4,
  commented: 1,
  changed: 1,
  doubtful: 1,
  requested: 1,
  suggested: 0,
  omitted: 0,
  revised: 0,
  segments: { source: { all: 5, settled: 4 }, target: { all: 5, settled: 4 } },
  conflicted: 0,
  addressed: 0,
};

test('each filter shows as many rows as its count says', () => {
  for (const filter of offeredFilters(counts, 'all', 0)) {
    expect(filteredRows(order, row, filter, null, () => false)).toHaveLength(countOf(counts, filter, 0));
  }
});

test('the active row stays though it does not match', () => {
  expect(filteredRows(order, row, 'changed', 'd', () => false)).toEqual(['b', 'd']);
});

test('without a filter the order itself is shown', () => {
  expect(filteredRows(order, row, 'all', null, () => false)).toBe(order);
});

test('filters that keep nothing are not offered, but the one in use is', () => {
  const none = { ...counts, commented: 0, changed: 0, doubtful: 0, requested: 0 };
  expect(offeredFilters(none, 'changed', 0)).toEqual(['all', 'open', 'risk', 'changed']);
});

test('the next open row is found forwards, backwards and around the ends', () => {
  expect(nextOpen(order, row, 'b', 1)).toBe('c');
  expect(nextOpen(order, row, 'c', 1)).toBe('e');
  expect(nextOpen(order, row, 'e', 1)).toBe('b');
  expect(nextOpen(order, row, 'b', -1)).toBe('e');
  expect(nextOpen(order, row, null, 1)).toBe('b');
});

test('a row is not the next one after itself', () => {
  const only = new Map([['a', aRow('a')]]);
  expect(nextOpen(['a'], (id) => only.get(id), 'a', 1)).toBeNull();
});

test('the rows in which checks found something are a filter of their own', () => {
  expect(filteredRows(order, row, 'found', null, (id) => id === 'c')).toEqual(['c']);
  expect(offeredFilters(counts, 'all', 3)).toContain('found');
  expect(offeredFilters(counts, 'all', 0)).not.toContain('found');
});
