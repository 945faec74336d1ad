import { afterEach, expect, test, vi } from 'vitest';
import { showShares } from '../../../src/main/cli/show-shares.ts';

afterEach(() => vi.restoreAllMocks());

test('long work tells its share in a line every five seconds where nobody sees it change', () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  Object.defineProperty(process.stderr, 'isTTY', { value: false, configurable: true });
  const steps = (function* () {
    for (let done = 0; done < 20; done += 1) {
      now += 1_000;
      yield done;
    }
    return 'all';
  })();
  expect(showShares(steps, 20)).toBe('all');
  expect(written).toEqual(['20 % done\n', '45 % done\n', '70 % done\n', '95 % done\n']);
});
