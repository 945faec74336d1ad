import { dice, mutate } from './mutate.ts';
import type { Sample } from './samples.ts';

/** What became of a file's mutations. */
export interface Fuzzed {
  /** How often each outcome came: "read", or the code of the problem. */
  outcomes: Map<string, number>;
  /** Exceptions that no reader foresaw, each once. */
  unforeseen: Set<string>;
  /** The longest reading, in milliseconds. */
  slowest: number;
}

/** Reads a file in so many broken forms, the same ones for the same seed. */
export async function fuzz({ bytes, read }: Sample, times: number, seed: number): Promise<Fuzzed> {
  const random = dice(seed);
  const fuzzed: Fuzzed = { outcomes: new Map(), unforeseen: new Set(), slowest: 0 };
  for (let time = 0; time < times; time += 1) {
    const changed = mutate(bytes, random);
    const begun = performance.now();
    const result = await read(changed);
    fuzzed.slowest = Math.max(fuzzed.slowest, performance.now() - begun);
    const outcome = result.ok ? 'read' : result.problem.code;
    fuzzed.outcomes.set(outcome, (fuzzed.outcomes.get(outcome) ?? 0) + 1);
    if (outcome === 'reader-failed' && !result.ok) fuzzed.unforeseen.add(result.problem.detail ?? '');
  }
  return fuzzed;
}
