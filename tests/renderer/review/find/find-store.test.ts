import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FindStore } from '../../../../src/renderer/review/find/find-store.ts';
import { openSample, type RealProject } from '../real-project.ts';

let real: RealProject;
let find: FindStore;

beforeEach(async () => {
  real = await openSample();
  find = new FindStore(real.backend, real.project.handle);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  vi.useRealTimers();
  await real.close();
});

const search = async (text: string) => {
  find.open(false, text);
  await vi.advanceTimersByTimeAsync(0);
};

test('finds in both texts, blind to the script of digits', async () => {
  await search('145');
  const sides = find
    .state()
    .hits.map(({ segment }) =>
      real.rows.order.some((row) => real.rows.get(row)?.source.some(({ id }) => id === segment)),
    );
  expect(sides).toContain(true);
});

test('every hit marks a stretch of its segment', async () => {
  await search('workshop');
  expect(find.state().hits.length).toBeGreaterThan(2);
  for (const { row, segment, start, end } of find.state().hits) {
    expect(real.rows.segment(row, segment)?.content.text.slice(start, end).toLowerCase()).toBe('workshop');
    expect(find.hitsIn(segment)).toContainEqual({ row, segment, start, end });
  }
});

test('goes from place to place around the ends, from the row one is in', async () => {
  await search('workshop');
  const { hits } = find.state();
  const from = hits[1]?.row ?? null;
  expect(find.step(1, real.rows.order, from)).toEqual(hits[1]);
  expect(find.step(1, real.rows.order, from)).toEqual(hits[2]);
  expect(find.step(-1, real.rows.order, from)).toEqual(hits[1]);
  for (let turn = 0; turn < hits.length; turn += 1) find.step(1, real.rows.order, from);
  expect(find.currentHit).toEqual(hits[1]);
});

test('what is typed fast is searched for once', async () => {
  find.open(false, '');
  for (const text of ['w', 'wo', 'wor', 'work']) find.ask({ text });
  await vi.advanceTimersByTimeAsync(200);
  expect(real.calls.filter((method) => method === 'find')).toHaveLength(1);
  expect(find.state().hits.length).toBeGreaterThan(0);
});

test('a closed search marks nothing', async () => {
  await search('workshop');
  const { segment = '' } = find.state().hits[0] ?? {};
  find.close();
  expect(find.hitsIn(segment)).toEqual([]);
  expect(find.currentHit).toBeUndefined();
});

test('an empty search finds nothing and asks nobody', async () => {
  await search('');
  expect(find.state().hits).toEqual([]);
  expect(real.calls).toEqual([]);
});
