import { expect, onTestFinished, test, vi } from 'vitest';
import { MatchStore } from '../../../../src/renderer/review/memory/match-store.ts';
import { eventually } from '../../../eventually.ts';
import { openSample } from '../real-project.ts';

test('matches of the next five rows are there when they are reached, and what changed is asked about anew', async () => {
  localStorageOf(new Map());
  const real = await openSample();
  onTestFinished(() => real.close());
  const store = new MatchStore(real.backend, real.project.handle);
  const { order } = real.rows;
  const reach = (at: number) => store.want(order.slice(at, at + 6));

  reach(0);
  await eventually(() => expect(store.get(order[5]!)).not.toBeNull());
  expect(real.calls).toEqual(Array(6).fill('matches.find'));
  expect(store.get(order[6]!)).toBeNull();

  const known = store.get(order[1]!);
  reach(1);
  expect(store.get(order[1]!)).toBe(known);
  await eventually(() => expect(store.get(order[6]!)).not.toBeNull());
  expect(real.calls).toHaveLength(7);

  store.age();
  expect(store.get(order[1]!)).toBe(known);
  await eventually(() => expect(real.calls).toHaveLength(13));
});

function localStorageOf(kept: Map<string, string>): void {
  vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null });
  onTestFinished(() => void vi.unstubAllGlobals());
}
