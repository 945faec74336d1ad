import { vi } from 'vitest';

/** What a check returns once it no longer throws; patient, since a busy machine is no fault. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 200_000, interval: 20 });
}
