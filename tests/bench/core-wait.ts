import { readdirSync, readFileSync } from 'node:fs';

const folder = '/proc/self/task';

/** This process's threads by their numbers; none where the system does not tell (Linux does). */
export function threadsNow(): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Milliseconds that threads were ready to work since they began, but waited for a core that others had. */
export function waitForCore(threads: readonly string[]): number {
  return threads.reduce((sum, thread) => {
    const [, waited] = readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ').map(Number);
    return sum + waited! / 1e6;
  }, 0);
}
